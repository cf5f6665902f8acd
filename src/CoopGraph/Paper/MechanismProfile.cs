using CoopGraph.Cooperations;

namespace CoopGraph.Paper;

/// <summary>
/// The description of a mechanism of cooperation. The words are the project's own, based on the definitions of the paper's typology.
/// </summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="StateInvolvement">The role of governments above the parties.</param>
/// <param name="Rationality">The reasons for which the parties cooperate.</param>
/// <param name="Documents">The kinds of documents that the cooperation is based on, at least one.</param>
/// <param name="PartnerChoice">The way in which partners come together.</param>
/// <param name="Conflicts">The matters on which the parties can disagree, and who settles them.</param>
public sealed record MechanismProfile(
    Mechanism Mechanism,
    string StateInvolvement,
    string Rationality,
    IReadOnlyList<string> Documents,
    string PartnerChoice,
    string Conflicts);
