namespace CoopGraph.Units;

/// <summary>A further romanised name by which a unit is found: Xizang for Tibet, Kashi Prefecture for Kashgar Prefecture.</summary>
/// <param name="Code">The unit's code. The alias is one of every unit that had the code.</param>
/// <param name="Name">The name, with its type word where the unit's romanised name has one.</param>
/// <param name="Source">The origin of the name in a few words, such as "pinyin of the Chinese name".</param>
public sealed record UnitAlias(UnitCode Code, string Name, string Source);
