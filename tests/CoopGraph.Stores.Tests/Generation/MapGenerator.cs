using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes small maps in which much happens: moves, renames, new and reused codes, merges, splits, creations, promotions.</summary>
internal sealed class MapGenerator
{
    private readonly Random _random;
    private readonly MapHistory _history;
    private int _province;

    private MapGenerator(Random random)
    {
        _random = random;
        var first = new DateOnly(2009, 12, 31);
        _history = new MapHistory(new DataWindow(first, new DateOnly(2010 + random.Next(11), 12, 31)));
    }

    public static UnitTables Make(Random random)
    {
        var generator = new MapGenerator(random);
        generator.DrawFirstMap();
        foreach (var day in generator.DaysOfChange())
        {
            var isNewYear = day is { Month: 1, Day: 1 };
            generator._history.TurnTo(day, isNewYear && random.Chance(0.5) ? DatePrecision.Year : DatePrecision.Day);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                generator.Change();
        }

        return generator._history.Rows();
    }

    private void DrawFirstMap()
    {
        Begin(UnitCode.China, UnitKind.Country, null);
        var provinces = _random.Many(2, 4, NextProvince);
        foreach (var province in provinces)
        {
            var isMunicipality = _random.Chance(0.2);
            Begin(province, isMunicipality ? UnitKind.Municipality : UnitKind.Province, UnitCode.China);
            UnitCode[] prefectures = isMunicipality ? [] : [.. Enumerable.Range(1, _random.Next(1, 4)).Select(i => new UnitCode(province.Value + i * 100))];
            foreach (var prefecture in prefectures)
                Begin(prefecture, UnitKind.PrefectureLevelCity, province);
            for (var counties = _random.Next(3, 11); counties > 0; counties--)
                NewCounty(prefectures is [] || _random.Chance(0.2) ? province : _random.OneOf(prefectures));
        }

        for (var pairs = _random.Next(5, 40); pairs > 0; pairs--)
            Neighbours();
    }

    private UnitCode NextProvince() => new((11 + _province++ * 11) * 10_000);

    private IEnumerable<DateOnly> DaysOfChange()
    {
        var (first, last) = (_history.Window.First.AddDays(1), _history.Window.Last);
        return _random.Many(0, 14, () => _random.Next(6) switch
        {
            0 => last,
            1 => first,
            2 => new DateOnly(_random.Next(first.Year, last.Year + 1), 1, 1),
            _ => _random.Day(first, last),
        }).Distinct().Order();
    }

    private void Change()
    {
        var county = AnyQuiet(AdministrativeLevel.County);
        var prefecture = AnyQuiet(AdministrativeLevel.Prefecture);
        switch (_random.Next(14))
        {
            case 0 when county is not null:
                Rename(county);
                break;
            case 1 when county is not null:
                Recode(county, _history.ParentOf(county.Code), UnitChangeKind.Recoded);
                break;
            case 2 or 3 when county is not null:
                Recode(county, AnyHolder(), UnitChangeKind.Moved);
                break;
            case 4 when county is not null:
                _history.MoveUnder(AnyHolder(), county.Code);
                break;
            case 5 or 6 when county is not null:
                MergeInto(county);
                break;
            case 7 when county is not null:
                MergeIntoNew(county);
                break;
            case 8 when county is not null:
                Split(county);
                break;
            case 9:
                _history.Tell(UnitChangeKind.Created, NewCounty(AnyHolder()));
                break;
            case 10 when prefecture is not null && ChildrenAreQuiet(prefecture):
                Rename(prefecture);
                break;
            case 11 when prefecture is not null && ChildrenAreQuiet(prefecture):
                RecodePrefecture(prefecture);
                break;
            case 12 when county is not null:
                Promote(county);
                break;
            default:
                Neighbours();
                break;
        }
    }

    private void Rename(AdministrativeUnit unit)
    {
        var (zh, en) = Names.Of(_random, unit.Kind);
        _history.Continue(unit.Code, unit with { NameZh = zh, NameEn = en }, _history.ParentOf(unit.Code));
        _history.Tell(UnitChangeKind.Renamed, unit.Code, unit.Code);
    }

    private void Recode(AdministrativeUnit county, UnitCode parent, UnitChangeKind kind)
    {
        var kindOfUnit = _random.OneOf(CountyKinds);
        var code = FreeCountyCode(parent);
        var (zh, en) = _random.Chance(0.7) ? (county.NameZh, county.NameEn) : Names.Of(_random, kindOfUnit);
        _history.Continue(county.Code, county with { Code = code, Kind = kindOfUnit, NameZh = zh, NameEn = en, Location = AnyLocation(county.Location) }, parent);
        _history.Tell(kind, county.Code, code);
    }

    private void RecodePrefecture(AdministrativeUnit prefecture)
    {
        var code = FreePrefectureCode(_history.ParentOf(prefecture.Code));
        _history.Continue(prefecture.Code, prefecture with { Code = code }, _history.ParentOf(prefecture.Code));
        _history.Tell(UnitChangeKind.Recoded, prefecture.Code, code);
    }

    /// <summary>Turns a county into a prefecture, as with Danzhou: the place continues at another level.</summary>
    private void Promote(AdministrativeUnit county)
    {
        var province = _random.OneOf([.. _history.InForce.Where(unit => unit.Level == AdministrativeLevel.Province)]).Code;
        var code = FreePrefectureCode(province);
        _history.Continue(
            county.Code, county with { Code = code, Level = AdministrativeLevel.Prefecture, Kind = UnitKind.PrefectureLevelCity }, province);
        _history.Tell(UnitChangeKind.Moved, county.Code, code);
    }

    private void MergeInto(AdministrativeUnit county)
    {
        if (_history.Quiet(AdministrativeLevel.County).Where(other => other != county).ToArray() is not { Length: > 0 } others)
            return;
        var heirs = _random.Some(others, _random.Next(1, 3)).Select(heir => heir.Code).ToArray();
        _history.End(county.Code);
        _history.Tell(heirs is [_] ? UnitChangeKind.Merged : UnitChangeKind.Abolished, county.Code, heirs);
    }

    private void MergeIntoNew(AdministrativeUnit county)
    {
        if (_history.Quiet(AdministrativeLevel.County).FirstOrDefault(other => other != county) is not { } other)
            return;
        var parent = _history.ParentOf(county.Code);
        _history.End(county.Code);
        _history.End(other.Code);
        var heir = NewCounty(parent);
        _history.Tell(UnitChangeKind.Merged, county.Code, heir);
        _history.Tell(UnitChangeKind.Merged, other.Code, heir);
    }

    private void Split(AdministrativeUnit county)
    {
        var parent = _history.ParentOf(county.Code);
        _history.End(county.Code);
        _history.Tell(UnitChangeKind.Split, county.Code, NewCounty(parent), NewCounty(parent));
    }

    private void Neighbours()
    {
        var counties = _history.InForce.Where(unit => unit.Level == AdministrativeLevel.County).OrderBy(unit => unit.Code).ToArray();
        if (_random.Some(counties, 2) is [var one, var other])
            _history.Border(one.Code, other.Code);
    }

    private static readonly UnitKind[] CountyKinds = [UnitKind.County, UnitKind.District, UnitKind.CountyLevelCity, UnitKind.AutonomousCounty];

    private UnitCode NewCounty(UnitCode parent)
    {
        var code = FreeCountyCode(parent);
        Begin(code, _random.OneOf(CountyKinds), parent);
        return code;
    }

    private void Begin(UnitCode code, UnitKind kind, UnitCode? parent)
    {
        var (zh, en) = Names.Of(_random, kind);
        _history.Begin(new AdministrativeUnit(code, zh, en, kind.LevelOf(), kind, Location: AnyLocation(null)), parent);
    }

    private UnitCode AnyHolder() =>
        _random.OneOf([.. _history.InForce.Where(unit => unit.Level is AdministrativeLevel.Prefecture or AdministrativeLevel.Province).OrderBy(unit => unit.Code)]).Code;

    private AdministrativeUnit? AnyQuiet(AdministrativeLevel level) => _history.Quiet(level) is { Count: > 0 } quiet ? _random.OneOf(quiet) : null;

    private bool ChildrenAreQuiet(AdministrativeUnit prefecture)
    {
        var quiet = _history.Quiet(AdministrativeLevel.County).Select(unit => unit.Code).ToHashSet();
        return _history.InForce.Where(unit => unit.Level == AdministrativeLevel.County && _history.ParentOf(unit.Code) == prefecture.Code).All(unit => quiet.Contains(unit.Code));
    }

    /// <summary>Returns a code that no unit has; often one that a unit had before.</summary>
    private UnitCode FreeCountyCode(UnitCode parent)
    {
        var retired = _history.Past.Where(unit => unit.Level == AdministrativeLevel.County && _history.IsFree(unit.Code)).Select(unit => unit.Code).Distinct().ToArray();
        return retired.Length > 0 && _random.Chance(0.5) ? _random.OneOf(retired) : Free(parent.Value, 1);
    }

    private UnitCode FreePrefectureCode(UnitCode province) => Free(province.Value, 100);

    private UnitCode Free(int from, int step) =>
        Enumerable.Range(1, 98).Select(i => new UnitCode(from + i * step)).First(_history.IsFree);

    private GeoPoint? AnyLocation(GeoPoint? known) => _random.Next(5) switch
    {
        0 => null,
        1 when known is not null => known,
        _ => new GeoPoint(Math.Round(20 + _random.NextDouble() * 25, 2), Math.Round(80 + _random.NextDouble() * 45, 2), _random.OneOf<LocationBasis>()),
    };
}
