namespace CoopGraph.Reports.Deliveries;

/// <summary>The settings of the mail server. Configuration section <c>Reports:Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The name of the server.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>The port. Default: 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>The way to TLS; there is no mail without it. Default: <see cref="MailSecurity.StartTls"/>.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>The user; null for a server that asks for none.</summary>
    public string? User { get; set; }

    /// <summary>The password. It belongs into the environment, as <c>Reports__Mail__Password</c>.</summary>
    public string? Password { get; set; }

    /// <summary>The sender, such as <c>CoopGraph &lt;reports@example.org&gt;</c>.</summary>
    public string From { get; set; } = string.Empty;

    /// <summary>A file with the certificates (PEM) that the server's certificate has to come from; null for those that the system trusts.</summary>
    public string? TrustedCertificate { get; set; }
}

/// <summary>The way to an encrypted connection.</summary>
public enum MailSecurity
{
    /// <summary>The connection begins in the clear and is encrypted before anything is sent.</summary>
    StartTls,

    /// <summary>The connection is encrypted from its beginning.</summary>
    Tls,
}
