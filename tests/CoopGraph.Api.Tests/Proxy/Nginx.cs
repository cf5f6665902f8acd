using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Proxy;

/// <summary>
/// An nginx with the example of the docs: only its ports, its certificate and the address of the service are others. It listens on the loopback
/// address, has its files in a folder of its own, and ends with the test.
/// </summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private Nginx(int service)
    {
        var port = FreePort();
        Address = new Uri($"https://127.0.0.1:{port}");
        File.WriteAllText(_folder.PathOf("nginx.conf"), Configuration(port, service));
        WriteCertificate();
        _process = Process.Start(new ProcessStartInfo(Program!, ["-p", _folder.PathOf(""), "-c", _folder.PathOf("nginx.conf"), "-e", _folder.PathOf("error.log")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    /// <summary>The reason that there is no nginx to test with; null if there is one.</summary>
    public static string? SkipReason => Program is null ? "nginx is not installed (apt-get install nginx-light)" : null;

    private static string? Program { get; } = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists);

    /// <summary>Its address, without a path.</summary>
    public Uri Address { get; }

    /// <summary>Starts it before a service, and waits until it listens.</summary>
    /// <param name="service">The port of the service.</param>
    public static async Task<Nginx> StartAsync(int service)
    {
        var nginx = new Nginx(service);
        await Eventually.IsTrueAsync(async () =>
        {
            Assert.False(nginx._process.HasExited, File.Exists(nginx._folder.PathOf("error.log")) ? await File.ReadAllTextAsync(nginx._folder.PathOf("error.log")) : "nginx has ended.");
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, nginx.Address.Port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
        return nginx;
    }

    /// <summary>Returns a client that takes its certificate.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator })
    {
        BaseAddress = Address,
    };

    public async ValueTask DisposeAsync()
    {
        End();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private string Configuration(int port, int service)
    {
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operating.md"));
        var example = docs.Split("```nginx\n")[1].Split("```")[0]
            .Replace("listen 443 ssl", $"listen 127.0.0.1:{port} ssl", StringComparison.Ordinal)
            .Replace("/etc/nginx/", $"{_folder.PathOf("")}/", StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", $"127.0.0.1:{service}", StringComparison.Ordinal);
        var paths = string.Join(' ', "client_body proxy fastcgi uwsgi scgi".Split(' ').Select(kind => $"{kind}_temp_path {_folder.PathOf(kind)};"));
        return $"daemon off; master_process off; pid {_folder.PathOf("pid")};\nevents {{}}\nhttp {{ access_log off; {paths}\n{example}\n}}\n";
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=example.org", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(_folder.PathOf("example.org.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(_folder.PathOf("example.org.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private void End()
    {
        if (!_process.HasExited)
            _process.Kill();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
