using System.CommandLine;
using System.Globalization;
using CoopGraph.Access;
using CoopGraph.Cli.Data;
using CoopGraph.Cli.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>keys</c>: adds, lists and revokes the keys of clients in the store.</summary>
internal static class KeysCommand
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Creates the command.</summary>
    /// <param name="output">The destination of results.</param>
    public static Command Create(TextWriter output) =>
        new("keys", "Adds, lists and revokes keys of clients, in the store that the settings name (the environment, and appsettings.json in this folder).")
        {
            Add(output), List(output), Revoke(output),
        };

    private static Command Add(TextWriter output)
    {
        var name = new Option<string>("--name") { Description = "The name of the person or the program that uses the key; changes to cases show it.", Required = true };
        name.Validators.Add(result =>
        {
            if (!CallerName.IsRight(result.GetValueOrDefault<string>()))
                result.AddError($"--name is a text of 1 to {CallerName.Longest} letters, without line breaks and characters that turn a text around.");
        });
        var role = new Option<Role>("--role")
        {
            Description = "What the key may do: reader, curator (also adds and changes cases) or admin (also sees how the service is doing).",
            Required = true,
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                foreach (var known in Enum.GetValues<Role>())
                {
                    if (string.Equals(known.ToString(), text, StringComparison.OrdinalIgnoreCase))
                        return known;
                }

                result.AddError($"--role is '{text}': give reader, curator or admin.");
                return default;
            },
        };
        var expires = new Option<DateOnly?>("--expires")
        {
            Description = "The first day on which the key is no longer valid, in UTC, such as 2027-12-31; left out: it does not expire.",
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    result.AddError($"--expires is '{text}': give a day such as 2027-12-31.");
                else if (EndOf(day) <= TimeProvider.System.GetUtcNow())
                    result.AddError($"--expires is '{text}': give a day after today.");
                else
                    return day;
                return null;
            },
        };
        var command = new Command("add", "Makes a key and prints it. It is shown this once: the store has its hash only.") { name, role, expires };
        command.SetAction((parsed, cancellation) => DoAsync(async (keys, place) =>
        {
            var secret = AccessKeySecret.Create();
            // The stores record milliseconds.
            var now = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            var key = new AccessKey(
                secret.Id, parsed.GetRequiredValue(name).Trim(), parsed.GetValue(role), now, parsed.GetValue(expires) is { } day ? EndOf(day) : null, null, secret.Hash());
            if (!await keys.AddAsync(key, cancellation))
                throw new CommandException(ExitCodes.Failed, $"There is a key {key.Id} already; try again.");
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Added to {place}. Keep the key in a safe place: it is not shown again.");
            await output.WriteLineAsync(secret.Text);
        }));
        return command;
    }

    private static Command List(TextWriter output)
    {
        var command = new Command("list", "Lists all keys, the oldest first: id, role, state, the day on which it was made, name. Secrets are not in the store.");
        command.SetAction((parsed, cancellation) => DoAsync(async (keys, place) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var all = await keys.ListAsync(cancellation);
            // Not in the output: a script that counts its lines finds none.
            if (all is [])
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"There are no keys in {place}; 'coopgraph keys add' makes one.");
            foreach (var key in all)
                await output.WriteLineAsync(string.Join('\t', key.Id, key.Role.ToString().ToLowerInvariant(), StateOf(key, now), Text(key.CreatedAt), key.Name));
        }));
        return command;
    }

    private static Command Revoke(TextWriter output)
    {
        var id = new Argument<string>("id") { Description = "The id of the key: the part of its text between cg_ and the next underscore." };
        var command = new Command("revoke", "Revokes a key. All processes refuse it within seconds.") { id };
        command.SetAction((parsed, cancellation) => DoAsync(async (keys, place) =>
        {
            var given = parsed.GetRequiredValue(id);
            var key = await keys.RevokeAsync(given, TimeProvider.System.GetUtcNow(), cancellation)
                ?? throw new CommandException(ExitCodes.WrongQuestion, $"There is no key '{given}' in {place}; 'coopgraph keys list' lists all.");
            await output.WriteLineAsync($"{key.Id}\t{StateOf(key, TimeProvider.System.GetUtcNow())}\t{key.Name}");
        }));
        return command;
    }

    private static Task DoAsync(Func<IAccessKeys, string, Task> work) =>
        StoreHost.DoAsync((services, place) => work(services.GetRequiredService<IAccessKeys>(), place));

    private static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string StateOf(AccessKey key, DateTimeOffset now) =>
        key.RevokedAt is { } revoked ? $"revoked {Text(revoked)}" : key.ExpiresAt is not { } end ? "valid" : $"{(now < end ? "valid until" : "expired")} {Text(end)}";

    private static string Text(DateTimeOffset time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
