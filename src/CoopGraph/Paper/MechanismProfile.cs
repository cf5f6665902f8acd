using CoopGraph.Cooperations;

namespace CoopGraph.Paper;

/// <summary>What a mechanism of cooperation is like. The words are the project's own, after the definitions of the paper's typology.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="StateInvolvement">What governments above do in it.</param>
/// <param name="Rationality">Why the parties cooperate.</param>
/// <param name="Documents">The kinds of documents that it rests on, at least one.</param>
/// <param name="PartnerChoice">How partners come together.</param>
/// <param name="Conflicts">What the parties can be at odds over, and who settles it.</param>
public sealed record MechanismProfile(
    Mechanism Mechanism,
    string StateInvolvement,
    string Rationality,
    IReadOnlyList<string> Documents,
    string PartnerChoice,
    string Conflicts);
