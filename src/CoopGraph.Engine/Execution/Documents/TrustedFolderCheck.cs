using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>Checks at start that the trusted documents can be read.</summary>
internal sealed class TrustedFolderCheck : IValidateOptions<PersistedDocumentOptions>
{
    public ValidateOptionsResult Validate(string? name, PersistedDocumentOptions options)
    {
        if (options.TrustedFolder is not { Length: > 0 } folder)
        {
            return options.OnlyTrusted
                ? ValidateOptionsResult.Fail("GraphQL:Documents:OnlyTrusted is true: give the documents in GraphQL:Documents:TrustedFolder.")
                : ValidateOptionsResult.Success;
        }

        try
        {
            TrustedDocuments.ReadFrom(Path.GetFullPath(folder));
            return ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
