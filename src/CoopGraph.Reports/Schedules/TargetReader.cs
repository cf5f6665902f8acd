using CoopGraph.Reports.Deliveries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CoopGraph.Reports.Schedules;

/// <summary>Reads and checks the settings of targets.</summary>
/// <param name="options">The settings.</param>
/// <param name="client">Sends webhooks.</param>
/// <param name="environment">The folder at which relative paths start.</param>
/// <param name="time">The time of signatures.</param>
internal sealed class TargetReader(IOptions<SchedulingOptions> options, ReceiverClient client, IHostEnvironment environment, TimeProvider time)
{
    private ReportLinks Links => new(options.Value.PublicAddress, options.Value.MostBytesSent);

    /// <summary>Reads a target of a schedule.</summary>
    /// <param name="given">The settings.</param>
    /// <param name="schedule">The schedule. Of one that is off, no folder is made or tried.</param>
    /// <param name="path">The path of the settings.</param>
    /// <param name="problems">The list to which problems are added.</param>
    /// <returns>The target; null if there are problems.</returns>
    public ReportTarget? Read(TargetOptions given, ScheduleOptions schedule, string path, List<string> problems)
    {
        if (new[] { given.Folder is not null, given.Webhook is not null, given.Mail.Count > 0 }.Count(isGiven => isGiven) != 1)
        {
            problems.Add($"{path} has to have one of Folder, Webhook and Mail.");
            return null;
        }

        if (given.Folder is null && (given.File is not null || given.Keep is not null))
            problems.Add($"{path} has File or Keep, which belong to a Folder.");
        return given.Folder is { } folder ? ReadFolder(given, folder, schedule, path, problems) : ReadNotice(given, path, problems);
    }

    /// <summary>Reads a target that takes messages, too: a webhook or mail.</summary>
    /// <returns>The target; null if there are problems.</returns>
    public ReportTarget? ReadNotice(TargetOptions given, string path, List<string> problems)
    {
        if (given.Folder is not null || (given.Webhook is null) == (given.Mail.Count == 0))
        {
            problems.Add($"{path} has to have one of Webhook and Mail.");
            return null;
        }

        return given.Webhook is { } address ? ReadWebhook(given, address, path, problems) : ReadMail(given, path, problems);
    }

    /// <summary>Reads the address of a receiver. The messages do not repeat it, for it may have a secret in it.</summary>
    /// <returns>The address; null if there are problems.</returns>
    public Uri? ReadAddress(string text, string path, List<string> problems)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            problems.Add($"{path} is no address: give one that begins with https://.");
        else if (address.Scheme == "http" && !options.Value.AllowPrivateAddresses)
            problems.Add($"{path} begins with http://, which anyone on the way can read: give one that begins with https://.");
        else if (address.UserInfo.Length > 0)
            problems.Add($"{path} has a user or a password in it: give an address without.");
        else
            return address;
        return null;
    }

    private FolderTarget? ReadFolder(TargetOptions given, string folder, ScheduleOptions schedule, string path, List<string> problems)
    {
        var before = problems.Count;
        var file = given.File ?? $"{{name}}-{{date}}.{schedule.Format}";
        if (FileNamePattern.ProblemOf(file, schedule.Name ?? string.Empty) is { } problem)
            problems.Add($"{path}:File {problem}");
        if (given.Keep is < 1)
            problems.Add($"{path}:Keep is {given.Keep}: give 1 or more, or leave it out.");
        var full = Path.GetFullPath(folder, environment.ContentRootPath);
        if (schedule.Enabled && ProblemOf(full) is { } reason)
            problems.Add($"{path}:Folder is {full}, which cannot be written: {reason}");
        return problems.Count > before ? null : new FolderTarget(full, new FileNamePattern(file), given.Keep);
    }

    private static string? ProblemOf(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, $".coopgraph-{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private WebhookTarget? ReadWebhook(TargetOptions given, string text, string path, List<string> problems)
    {
        var before = problems.Count;
        var address = ReadAddress(text, $"{path}:Webhook", problems);
        var key = WebhookSignature.KeyOf(given.Secret);
        if (key is null)
            problems.Add($"{path}:Secret {(given.Secret is null ? "is missing" : "is no secret")}: give whsec_ and 24 to 64 bytes in base64, best in the environment.");
        return problems.Count > before ? null : new WebhookTarget(address!, key!, client, Links, time);
    }

    private MailTarget? ReadMail(TargetOptions given, string path, List<string> problems)
    {
        var before = problems.Count;
        List<MailboxAddress> to = [];
        foreach (var (at, text) in given.Mail.Index())
        {
            if (MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal))
                to.Add(address);
            else
                problems.Add($"{path}:Mail:{at} is '{text}', which is no address of a person.");
        }

        CheckMail(options.Value.Mail, path, problems);
        return problems.Count > before ? null : new MailTarget(to, new MailServer(options.Value.Mail!), Links);
    }

    private static void CheckMail(MailOptions? mail, string path, List<string> problems)
    {
        if (mail is null || mail.Host.Length == 0)
            problems.Add($"{path} is mail, and Reports:Mail:Host is missing: give the name of the mail server.");
        else if (!MailboxAddress.TryParse(mail.From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            problems.Add("Reports:Mail:From is no address: give the sender, such as reports@example.org.");
        else if (mail.Port is < 1 or > 65_535)
            problems.Add($"Reports:Mail:Port is {mail.Port}: give 1 to 65535.");
        else if (mail.TrustedCertificate is { Length: > 0 } file && !System.IO.File.Exists(file))
            problems.Add($"Reports:Mail:TrustedCertificate is {file}: there is no such file.");
    }
}
