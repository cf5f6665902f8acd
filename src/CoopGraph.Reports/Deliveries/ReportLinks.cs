namespace CoopGraph.Reports.Deliveries;

/// <summary>The addresses of reports, for what is too large to be sent.</summary>
/// <param name="publicAddress">The address of the service; null if it is not known.</param>
/// <param name="most">The largest file that is sent, in bytes.</param>
internal sealed class ReportLinks(Uri? publicAddress, long most)
{
    /// <summary>Returns the address to send instead of a file; null if the file itself is small enough.</summary>
    /// <exception cref="DeliveryFailedException">The file is too large, and the address of the service is not known.</exception>
    public string? InsteadOf(WrittenReport report) => report.Bytes <= most
        ? null
        : AddressOf(report) ?? throw new DeliveryFailedException(
            $"The file has {report.Bytes} bytes, and {most} are sent at the most: set Reports:PublicAddress to send a link in its place.", mayPass: false);

    private string? AddressOf(WrittenReport report)
    {
        if (publicAddress is null)
            return null;
        var query = string.Join('&', report.Variables.Select(variable => $"{Uri.EscapeDataString(variable.Key)}={Uri.EscapeDataString(variable.Value)}"));
        return $"{publicAddress.AbsoluteUri.TrimEnd('/')}/reports/{report.Report.Name}.{report.Format.Name}{(query.Length == 0 ? string.Empty : $"?{query}")}";
    }
}
