namespace CoopGraph.Testing;

/// <summary>The codes of real units that tests use, by the names that the units had last under them.</summary>
internal static class RealUnits
{
    /// <summary>China, 中华人民共和国.</summary>
    public const string China = "100000";

    /// <summary>Beijing, 北京市.</summary>
    public const string Beijing = "110000";

    /// <summary>Dongcheng District, 东城区.</summary>
    public const string Dongcheng = "110101";

    /// <summary>Xicheng District, 西城区.</summary>
    public const string Xicheng = "110102";

    /// <summary>Heping District, 和平区.</summary>
    public const string Heping = "120101";

    /// <summary>Shijiazhuang, 石家庄市.</summary>
    public const string Shijiazhuang = "130100";

    /// <summary>Shanxi, 山西省.</summary>
    public const string Shanxi = "140000";

    /// <summary>Xinghualing District, 杏花岭区.</summary>
    public const string Xinghualing = "140107";

    /// <summary>Pinglu County, 平陆县.</summary>
    public const string Pinglu = "140829";

    /// <summary>Lüliang, 吕梁市.</summary>
    public const string Luliang = "141100";

    /// <summary>Jilin, 吉林省.</summary>
    public const string Jilin = "220000";

    /// <summary>Pudong New Area, 浦东新区, directly under Shanghai.</summary>
    public const string Pudong = "310115";

    /// <summary>Kunshan City, 昆山市, in Suzhou of Jiangsu.</summary>
    public const string Kunshan = "320583";

    /// <summary>Zhejiang, 浙江省.</summary>
    public const string Zhejiang = "330000";

    /// <summary>Xiaoshan District, 萧山区, in Hangzhou of Zhejiang.</summary>
    public const string Xiaoshan = "330109";

    /// <summary>Hangzhou, 杭州市.</summary>
    public const string Hangzhou = "330100";

    /// <summary>Lin'an District, 临安区.</summary>
    public const string LinanDistrict = "330112";

    /// <summary>Lin'an City, 临安市.</summary>
    public const string LinanCity = "330185";

    /// <summary>Changxing County, 长兴县.</summary>
    public const string Changxing = "330522";

    /// <summary>Anji County, 安吉县.</summary>
    public const string Anji = "330523";

    /// <summary>Anhui, 安徽省.</summary>
    public const string Anhui = "340000";

    /// <summary>Hefei, 合肥市.</summary>
    public const string Hefei = "340100";

    /// <summary>Yaohai District, 瑶海区.</summary>
    public const string Yaohai = "340102";

    /// <summary>Shushan District, 蜀山区.</summary>
    public const string Shushan = "340104";

    /// <summary>Changfeng County, 长丰县.</summary>
    public const string Changfeng = "340121";

    /// <summary>Feidong County, 肥东县.</summary>
    public const string Feidong = "340122";

    /// <summary>Feixi County, 肥西县.</summary>
    public const string Feixi = "340123";

    /// <summary>Lujiang County, 庐江县.</summary>
    public const string LujiangOfHefei = "340124";

    /// <summary>Chaohu City, 巢湖市.</summary>
    public const string ChaohuCity = "340181";

    /// <summary>Wuhu, 芜湖市.</summary>
    public const string Wuhu = "340200";

    /// <summary>Wuwei County, 无为县.</summary>
    public const string WuweiOfWuhu = "340225";

    /// <summary>Bengbu, 蚌埠市.</summary>
    public const string Bengbu = "340300";

    /// <summary>Huainan, 淮南市.</summary>
    public const string Huainan = "340400";

    /// <summary>Datong District, 大通区.</summary>
    public const string Datong = "340402";

    /// <summary>Tianjia'an District, 田家庵区.</summary>
    public const string Tianjiaan = "340403";

    /// <summary>Xiejiaji District, 谢家集区.</summary>
    public const string Xiejiaji = "340404";

    /// <summary>Bagongshan District, 八公山区.</summary>
    public const string Bagongshan = "340405";

    /// <summary>Panji District, 潘集区.</summary>
    public const string Panji = "340406";

    /// <summary>Fengtai County, 凤台县.</summary>
    public const string Fengtai = "340421";

    /// <summary>Shou County, 寿县.</summary>
    public const string ShouOfHuainan = "340422";

    /// <summary>Dangtu County, 当涂县.</summary>
    public const string Dangtu = "340521";

    /// <summary>Hanshan County, 含山县.</summary>
    public const string HanshanOfMaanshan = "340522";

    /// <summary>He County, 和县.</summary>
    public const string HeOfMaanshan = "340523";

    /// <summary>Zongyang County, 枞阳县.</summary>
    public const string ZongyangOfTongling = "340722";

    /// <summary>Anqing, 安庆市.</summary>
    public const string Anqing = "340800";

    /// <summary>Zongyang County, 枞阳县.</summary>
    public const string ZongyangOfAnqing = "340823";

    /// <summary>Qianshan County, 潜山县.</summary>
    public const string QianshanCounty = "340824";

    /// <summary>Yuexi County, 岳西县.</summary>
    public const string Yuexi = "340828";

    /// <summary>Qianshan City, 潜山市.</summary>
    public const string QianshanCity = "340882";

    /// <summary>Fuyang, 阜阳市.</summary>
    public const string Fuyang = "341200";

    /// <summary>Funan County, 阜南县.</summary>
    public const string Funan = "341225";

    /// <summary>Si County, 泗县.</summary>
    public const string Si = "341324";

    /// <summary>Chaohu, 巢湖市.</summary>
    public const string Chaohu = "341400";

    /// <summary>Juchao District, 居巢区.</summary>
    public const string Juchao = "341402";

    /// <summary>Lujiang County, 庐江县.</summary>
    public const string LujiangOfChaohu = "341421";

    /// <summary>Wuwei County, 无为县.</summary>
    public const string WuweiOfChaohu = "341422";

    /// <summary>Hanshan County, 含山县.</summary>
    public const string HanshanOfChaohu = "341423";

    /// <summary>He County, 和县.</summary>
    public const string HeOfChaohu = "341424";

    /// <summary>Lu'an, 六安市.</summary>
    public const string Luan = "341500";

    /// <summary>Shou County, 寿县.</summary>
    public const string ShouOfLuan = "341521";

    /// <summary>Huoqiu County, 霍邱县.</summary>
    public const string Huoqiu = "341522";

    /// <summary>Shandong, 山东省.</summary>
    public const string Shandong = "370000";

    /// <summary>Hubei, 湖北省.</summary>
    public const string Hubei = "420000";

    /// <summary>Wuhan, 武汉市.</summary>
    public const string Wuhan = "420100";

    /// <summary>Xiangyang, 襄阳市.</summary>
    public const string Xiangyang = "420600";

    /// <summary>Fancheng District, 樊城区.</summary>
    public const string Fancheng = "420606";

    /// <summary>Huanggang, 黄冈市.</summary>
    public const string Huanggang = "421100";

    /// <summary>Luotian County, 罗田县.</summary>
    public const string Luotian = "421123";

    /// <summary>Yingshan County, 英山县.</summary>
    public const string Yingshan = "421124";

    /// <summary>Xiantao City, 仙桃市.</summary>
    public const string Xiantao = "429004";

    /// <summary>Qianjiang City, 潜江市.</summary>
    public const string Qianjiang = "429005";

    /// <summary>Tianmen City, 天门市.</summary>
    public const string Tianmen = "429006";

    /// <summary>Shennongjia Forestry District, 神农架林区.</summary>
    public const string ShennongjiaForestry = "429021";

    /// <summary>Guangdong, 广东省.</summary>
    public const string Guangdong = "440000";

    /// <summary>Maoming, 茂名市.</summary>
    public const string Maoming = "440900";

    /// <summary>Xinyi City, 信宜市.</summary>
    public const string Xinyi = "440983";

    /// <summary>Dongguan, 东莞市.</summary>
    public const string Dongguan = "441900";

    /// <summary>Zhongshan, 中山市.</summary>
    public const string Zhongshan = "442000";

    /// <summary>Sanya, 三亚市.</summary>
    public const string Sanya = "460200";

    /// <summary>Danzhou, 儋州市.</summary>
    public const string Danzhou = "460400";

    /// <summary>Danzhou City, 儋州市.</summary>
    public const string DanzhouCity = "469003";

    /// <summary>Qijiang District, 綦江区.</summary>
    public const string Qijiang = "500110";

    /// <summary>Guizhou, 贵州省.</summary>
    public const string Guizhou = "520000";

    /// <summary>Wuchuan Gelao and Miao Autonomous County, 务川仡佬族苗族自治县.</summary>
    public const string Wuchuan = "520326";

    /// <summary>Qiandongnan Miao and Dong Autonomous Prefecture, 黔东南苗族侗族自治州.</summary>
    public const string Qiandongnan = "522600";

    /// <summary>Tibet, 西藏自治区.</summary>
    public const string Tibet = "540000";

    /// <summary>Shannan, 山南市.</summary>
    public const string Shannan = "540500";
}
