using CoopGraph.Seeding;
using CoopGraph.Storage;

namespace CoopGraph.Tests.Support;

/// <summary>A small seed folder of real units that obeys all rules, for tests to break. It is deleted with the test.</summary>
internal sealed class TemporarySeed : IDisposable
{
    public const string UnitsCsv = "units/units.csv";
    public const string Contains = "units/contains.csv";
    public const string Changes = "units/changes.csv";
    public const string Neighbours = "units/neighbours.csv";
    public const string Aliases = "units/aliases.csv";
    public const string Documented = "cases/documented.csv";
    public const string Sources = "sources.csv";
    public const string PoliciesCsv = "policies/policies.csv";
    public const string PoorCounties = "attributes/poor-counties.csv";
    public const string Populations = "attributes/population.csv";
    public const string CityRegions = "attributes/regions.csv";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coopgraph-seed-");

    public TemporarySeed()
    {
        Write(UnitsCsv, """
            code,name_zh,name_en,level,kind,parent_code,valid_from,valid_from_precision,valid_to,valid_to_precision,lat,lon,coord_source
            100000,中华人民共和国,China,COUNTRY,country,,,,,,,,
            340000,安徽省,Anhui,PROVINCE,province,100000,,,,,31.8639,117.2808,geonames
            340100,合肥市,Hefei,PREFECTURE,prefecture_level_city,340000,,,,,31.8639,117.2808,geonames
            340800,安庆市,Anqing,PREFECTURE,prefecture_level_city,340000,,,,,,,
            340122,肥东县,Feidong County,COUNTY,county,340100,,,,,31.8879,117.4694,map
            340824,潜山县,Qianshan County,COUNTY,county,340800,,,2018-07-02,day,30.6337,116.5765,map
            340882,潜山市,Qianshan City,COUNTY,county_level_city,340800,2018-07-02,day,,,30.6337,116.5765,map
            340828,岳西县,Yuexi County,COUNTY,county,340800,,,,,30.8496,116.3599,map

            """);
        Write(Contains, """
            parent_code,child_code,valid_from,valid_to
            100000,340000,,
            340000,340100,,
            340000,340800,,
            340100,340122,,
            340800,340824,,2018-07-02
            340800,340882,2018-07-02,
            340800,340828,,

            """);
        Write(Changes, """
            date,date_precision,kind,code,name,successor_code,note
            2018-07-02,day,recoded,340824,潜山县,340882,Qianshan became a city

            """);
        Write(Neighbours, """
            code,neighbour_code,valid_from,valid_to
            340824,340828,,2018-07-02
            340828,340882,2018-07-02,

            """);
        Write(Aliases, """
            code,alias,source
            340122,Fei-tung County,older English

            """);
        Write(PoorCounties, """
            code,name_zh,list,from_year,to_year,exit_year,source,note
            340824,潜山县,poor-832,2012,2018,2018,list of 832,
            340828,岳西县,poor-832,2012,2018,2018,list of 832,A note

            """);
        Write(Populations, """
            code,year,population,source,note
            340824,2010,500292,census 2010,
            340882,2020,427222,census 2020,its prefecture has zones counted apart

            """);
        Write(CityRegions, """
            code,name_zh,list,name,from_year,to_year,source
            340100,合肥市,yrd-26,Yangtze River Delta city group,2016,2019,A plan
            340000,安徽省,yrd-2019,Yangtze River Delta,2019,,Another plan

            """);
        Write(Documented, """"
            case_id,parties,party_names_zh,roles,date,date_basis,mechanism,arranged_by,issue_area,amount_rmb,amount_period,title,note,source_url,source_title,evidence,confidence
            DOC-1,340122;340824,肥东县;潜山县,donor;recipient,2017,signed,ARRANGED,340000,POVERTY_ALLEVIATION,1000000.50,per_year,"Feidong, ""the donor""",,https://example.org/1,"A page
            of two lines",They signed,high
            DOC-2,340828;340882,岳西县;潜山市,peer;peer,2019-05,in_force,SELF_INITIATED,,ECONOMY,,,A joint park,A note,http://example.org/2,A page,They signed,medium

            """");
        Write(Sources, """
            name,used_for,licence
            GeoNames,Coordinates,CC BY 4.0

            """);
        Write(PoliciesCsv, """
            id,title,title_zh,issuer,from,to,date,mechanism,issue_area,locator,source_title,source_url,evidence,confidence
            rules-of-anhui,Rules of Anhui,,340000,2018,2020,2018-01-19,MANDATED,ENVIRONMENT,Table 1,A page,https://example.org/3,In force,high
            end-of-it,End of it,,,2020,,,,,,A book,,It ended,medium

            """);
    }

    /// <summary>Writes a file with the line ends of the repository, whatever those of the machine are.</summary>
    public TemporarySeed Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public TemporarySeed Write(string file, byte[] bytes)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Replaces the first occurrence of a text in a file, which must contain it.</summary>
    public TemporarySeed Replace(string file, string old, string replacement)
    {
        var text = Text(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return Write(file, text[..at] + replacement + text[(at + old.Length)..]);
    }

    public TemporarySeed Append(string file, string line) => Write(file, Text(file) + line + "\n");

    public TemporarySeed Delete(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    public string Text(string file) => File.ReadAllText(PathOf(file));

    public string Folder => _folder.FullName;

    public GraphData Read() => SeedReader.Read(_folder.FullName);

    /// <summary>Reads the folder with its synthetic cases.</summary>
    public GraphData ReadWithSynthetic() => SeedReader.Read(_folder.FullName, withSynthetic: true);

    /// <summary>Asserts that the folder is refused for exactly one problem, with a reason that contains all the parts.</summary>
    public void IsRefusedOnlyFor(string file, int line, string? column, params string[] parts)
    {
        var problem = Assert.Single(Assert.Throws<SeedException>(Read).Problems);
        Assert.Equal((file, line, column), (problem.File, problem.Line, problem.Column));
        Assert.All(parts, part => Assert.Contains(part, problem.Reason, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
