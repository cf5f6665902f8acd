using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Makes a certificate for <c>localhost</c> that signs itself.</summary>
internal static class LoopbackCertificate
{
    /// <summary>Makes a certificate with its key, and writes it without the key into a file (PEM) for those who have to trust it.</summary>
    public static X509Certificate2 Create(string file)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(file, made.ExportCertificatePem());
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
