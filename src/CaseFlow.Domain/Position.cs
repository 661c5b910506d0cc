namespace CaseFlow.Domain;

/// <summary>A point on the ground in WGS-84 degrees.</summary>
public readonly record struct Position(double Longitude, double Latitude)
{
    /// <summary>Finite, longitude −180..180 and latitude −90..90.</summary>
    public static bool IsValid(double longitude, double latitude) =>
        double.IsFinite(longitude) && double.IsFinite(latitude)
        && longitude is >= -180 and <= 180 && latitude is >= -90 and <= 90;

    /// <summary>Nothing when the position lies on the globe, else the refusal to answer with.</summary>
    public Rejected? Check() => IsValid(Longitude, Latitude)
        ? null
        : Rejected.Invalid("position_invalid",
            "A position needs a longitude from -180 to 180 and a latitude from -90 to 90, in WGS-84 degrees.");
}
