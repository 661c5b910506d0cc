namespace CaseFlow.Server.People;

/// <summary>Puts the administration of people into the server.</summary>
internal static class PeopleRoom
{
    /// <summary>Comes after the accounts and the directory.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services.AddSingleton<PeopleDesk>().AddSingleton<PeopleList>();

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapPersonEndpoints();
        app.MapAccountChanges();
    }
}
