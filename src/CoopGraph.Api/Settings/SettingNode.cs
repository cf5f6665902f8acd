using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CoopGraph.Api.Settings;

/// <summary>A setting or a group of settings, as the types that hold them declare it.</summary>
internal sealed class SettingNode
{
    private SettingNode(Type? value, SettingNode? item, bool isOpen, IReadOnlyList<ValidationAttribute> rules) =>
        (Value, Item, IsOpen, Rules) = (value, item, isOpen, rules);

    /// <summary>The type of the value; null if it is no single value.</summary>
    public Type? Value { get; }

    /// <summary>The items, if it is a list; null otherwise.</summary>
    public SettingNode? Item { get; }

    /// <summary>Whether anything may be below it, such as the variables of a report.</summary>
    public bool IsOpen { get; }

    /// <summary>The rules for the value, or for each item of a list.</summary>
    public IReadOnlyList<ValidationAttribute> Rules { get; }

    /// <summary>The settings of a group, by name without regard to case.</summary>
    public Dictionary<string, SettingNode> Children { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a group without settings.</summary>
    public static SettingNode Group() => new(null, null, false, []);

    /// <summary>Returns a single value of a type.</summary>
    public static SettingNode Of(Type type, IReadOnlyList<ValidationAttribute> rules)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(IConfigurationSection).IsAssignableFrom(value))
            return new(null, null, true, rules);
        if (TypeDescriptor.GetConverter(value).CanConvertFrom(typeof(string)))
            return new(type, null, false, rules);
        if (typeof(IEnumerable).IsAssignableFrom(value))
            return new(null, Of(value.GetGenericArguments().Single(), rules), false, rules);
        var group = Group();
        group.Add(value);
        return group;
    }

    /// <summary>Adds the settings that a type declares.</summary>
    public void Add(Type options)
    {
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod?.IsPublic == true))
            Children[property.Name] = Of(property.PropertyType, [.. property.GetCustomAttributes<ValidationAttribute>()]);
    }
}
