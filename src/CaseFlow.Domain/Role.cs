namespace CaseFlow.Domain;

/// <summary>What a person may be at a unit; one person can be several. Source: the field's table of users.</summary>
[Flags]
public enum Role
{
    /// <summary>Nobody in particular.</summary>
    None = 0,
    /// <summary>Reports from the street and handles small split orders (网格员).</summary>
    GridMember = 1,
    /// <summary>Grabs, handles, splits, whistles and returns for a township (镇街).</summary>
    Township = 2,
    /// <summary>Handles split orders for a community or village (社区/村).</summary>
    Community = 4,
    /// <summary>Answers a whistle for a department (部门).</summary>
    Department = 8,
    /// <summary>Files, dispatches, rules, checks and closes for the centre (区中心).</summary>
    Dispatcher = 16,
    /// <summary>Leads what was returned to the district, opens supervisions (区领导).</summary>
    Leader = 32,
    /// <summary>Replays any case and verifies the log; changes nothing.</summary>
    Auditor = 64,
    /// <summary>Overrides scores with a reason and rules on appeals.</summary>
    Appraiser = 128,
    /// <summary>Keeps units, grids, the catalogue and accounts.</summary>
    Administrator = 256,
    /// <summary>Reports, and follows the case by its number.</summary>
    Reporter = 512,
    /// <summary>Reads every district of the installation and opens supervisions there (市级); belongs to none.</summary>
    City = 2048,
    /// <summary>The server itself: a window that lapses, a suspension that ends.</summary>
    System = 1024,
}
