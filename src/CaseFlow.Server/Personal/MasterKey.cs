using System.Security.Cryptography;
using CaseFlow.Server.Running;

namespace CaseFlow.Server.Personal;

/// <summary>The key that wraps every case's own key. It is never in the database.</summary>
/// <param name="Bytes">32 random bytes.</param>
public sealed record MasterKey(byte[] Bytes)
{
    /// <summary>Where it is configured: 32 bytes in Base64.</summary>
    public const string Setting = "CaseFlow:MasterKey";

    private const int Length = 32;

    /// <summary>The configured key; without one, that of the state folder, made on first use.</summary>
    /// <param name="configured">The setting's value.</param>
    /// <param name="stateFolder">Where this program keeps its state; null where a key must be configured.</param>
    /// <exception cref="CannotRunException">The setting is missing or is no key; the message says what to do.</exception>
    public static MasterKey Of(string? configured, string? stateFolder)
    {
        if (!string.IsNullOrEmpty(configured)) return new MasterKey(Parse(configured));
        if (stateFolder is null)
            throw new CannotRunException($"{Setting} is not set. With a database of your own outside Development, set it to 32 random bytes in Base64, the same for every server, and keep a copy: without it no reporter can be read.");
        return new MasterKey(FromFile(Path.Combine(stateFolder, "master.key")));
    }

    /// <summary>Another key that follows from this one, for another purpose.</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, Length, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    private static byte[] Parse(string configured)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(configured, bytes, out var written) && written == Length
            ? bytes
            : throw new CannotRunException($"{Setting} is not {Length} bytes in Base64.");
    }

    private static byte[] FromFile(string path)
    {
        if (System.IO.File.Exists(path)) return Parse(System.IO.File.ReadAllText(path).Trim());
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var made = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(made)));
        return made;
    }
}
