using CoopGraph.Cooperations;

namespace CoopGraph.Paper;

/// <summary>
/// The profile of a mechanism of cooperation: its column of the study's Table 1, cell by cell, in the project's own words.
/// </summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="StateInvolvement">The role of governments above the parties.</param>
/// <param name="Rationality">The reasons for which the governments above and the parties act.</param>
/// <param name="Documents">The policy documents that the table names as examples; empty where it names none.</param>
/// <param name="Agreements">The agreements that the parties themselves sign, at least one.</param>
/// <param name="PartnerChoice">The way in which partners come together.</param>
/// <param name="Conflicts">The conflicts that arise when the cooperation is carried out.</param>
public sealed record MechanismProfile(
    Mechanism Mechanism,
    string StateInvolvement,
    string Rationality,
    IReadOnlyList<string> Documents,
    IReadOnlyList<string> Agreements,
    string PartnerChoice,
    string Conflicts);
