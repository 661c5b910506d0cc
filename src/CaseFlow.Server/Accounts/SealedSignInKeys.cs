using System.Xml.Linq;
using CaseFlow.Server.Personal;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CaseFlow.Server.Accounts;

/// <summary>Seals the keys that seal cookies under the master key: whoever reads the database alone can forge no session.</summary>
internal sealed class SealedSignInKeys(MasterKey master) : IXmlEncryptor
{
    internal const string Context = "sign-in keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", SealedText.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), master.Bytes, Context)),
        typeof(OpenedSignInKeys));
}

/// <summary>Opens what <see cref="SealedSignInKeys"/> sealed.</summary>
internal sealed class OpenedSignInKeys(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">The master key is not the one they were sealed under.</exception>
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(SealedText.Open(
        encryptedElement.Value, services.GetRequiredService<MasterKey>().Bytes, SealedSignInKeys.Context));
}
