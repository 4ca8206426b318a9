//! Reads the table of one module by the keys of its kind.

use toml::de::DeTable;

use super::table_reader::TableReader;
use super::{
    AppDeclaration, CoreDeclaration, CoreEntry, Declaration, FaultPolicy, GeneratedLayer,
    LayerKind, LogLevel, ModuleKind, ProviderDeclaration, Provision, Relation, Requirement, Role,
};
use crate::generator::parse::rules::manifest::{
    duplicate_entry, unknown_kind, unknown_layer_kind, unknown_level, unknown_policy,
};
use crate::ground::source::Location;

/// The declaration in the table; `None` if a required key is missing or invalid.
pub(super) fn parse_module(reader: &mut TableReader<'_>) -> Option<Declaration> {
    let word = reader.needed_text("kind", "kind = \"system\"")?;
    let Some(kind) = ModuleKind::of(&word.value) else {
        let words = ModuleKind::ALL.map(ModuleKind::word);
        reader.diagnostics.push(unknown_kind(&word, &words));
        return None;
    };
    reader.name = kind.with_article();
    reader.only(kind.keys());
    let role = match kind.relation() {
        Relation::Is => Role::Core(parse_core(reader)),
        Relation::Serves | Relation::ServesBeside | Relation::Wraps => {
            Role::Provider(kind, parse_provider(reader, kind)?)
        }
        Relation::Uses => Role::App(parse_app(reader)),
    };
    Some(Declaration {
        location: word.location,
        role,
    })
}

fn parse_core(reader: &mut TableReader<'_>) -> CoreDeclaration {
    CoreDeclaration {
        features: reader.texts("features").unwrap_or_default(),
    }
}

fn parse_provider(reader: &mut TableReader<'_>, kind: ModuleKind) -> Option<ProviderDeclaration> {
    let key = kind.core_key();
    let requires = reader.tables("requires");
    let requires = requires
        .into_iter()
        .filter_map(|(table, location)| parse_requirement(&mut inner(reader, table, location)))
        .collect();
    let generated = match kind.keys().contains(&"generated") {
        true => parse_generated(reader)?,
        false => None,
    };
    let example = format!("{key} = {{ core = \"core-physics\" }}");
    let (table, location) = reader.needed_table(key, &example)?;
    let reader = &mut inner(reader, table, location);
    let provides = match kind.wraps() {
        true => parse_wrapped(reader)?,
        false => parse_provision(reader)?,
    };
    Some(ProviderDeclaration {
        provides,
        requires,
        generated,
    })
}

/// The functions that Keyway is to write for a layer, if any; the outer `None` if the table is not valid.
fn parse_generated(reader: &mut TableReader<'_>) -> Option<Option<GeneratedLayer>> {
    let Some((table, location)) = reader.optional_table("generated")? else {
        return Some(None);
    };
    let reader = &mut inner(reader, table, location);
    reader.name = "`generated`";
    let word = reader.needed_text("layer", "layer = \"metrics\"")?;
    let Some(kind) = LayerKind::of(&word.value) else {
        let words = LayerKind::ALL.map(LayerKind::word);
        reader.diagnostics.push(unknown_layer_kind(&word, &words));
        return None;
    };
    reader.only(match kind {
        LayerKind::Metrics => &["layer", "functions", "every-call"],
        LayerKind::LogCalls => &["layer", "functions", "level"],
    });
    Some(Some(GeneratedLayer {
        kind,
        level: parse_level(reader),
        every_call: reader.flag("every-call"),
        functions: reader.texts("functions"),
    }))
}

fn parse_level(reader: &mut TableReader<'_>) -> LogLevel {
    let Some(word) = reader.optional_text("level") else {
        return LogLevel::default();
    };
    LogLevel::of(&word.value).unwrap_or_else(|| {
        let words = LogLevel::ALL.map(LogLevel::word);
        reader.diagnostics.push(unknown_level(&word, &words));
        LogLevel::default()
    })
}

fn parse_provision(reader: &mut TableReader<'_>) -> Option<Provision> {
    reader.name = "`provides`";
    reader.only(&["core", "features"]);
    Some(Provision {
        location: reader.location,
        features: reader.texts("features").unwrap_or_default(),
        core: reader.needed_text("core", "core = \"core-physics\"")?,
    })
}

/// The Core that a layer wraps. It has the features of what is behind the layer.
fn parse_wrapped(reader: &mut TableReader<'_>) -> Option<Provision> {
    reader.name = "`wraps`";
    reader.only(&["core"]);
    Some(Provision {
        location: reader.location,
        features: Vec::new(),
        core: reader.needed_text("core", "core = \"core-physics\"")?,
    })
}

fn parse_requirement(reader: &mut TableReader<'_>) -> Option<Requirement> {
    reader.name = "an entry of `requires`";
    reader.only(&["core", "features", "optional"]);
    Some(Requirement {
        location: reader.location,
        features: reader.texts("features").unwrap_or_default(),
        presence: reader.presence(),
        core: reader.needed_text("core", "core = \"core-ecs\"")?,
    })
}

fn parse_app(reader: &mut TableReader<'_>) -> AppDeclaration {
    let mut cores: Vec<CoreEntry> = Vec::new();
    for (table, location) in reader.tables("core") {
        let Some(entry) = parse_core_entry(&mut inner(reader, table, location)) else {
            continue;
        };
        let first = cores
            .iter()
            .find(|seen| seen.name.value == entry.name.value);
        match first.map(|seen| seen.name.location) {
            Some(first) => reader.diagnostics.push(duplicate_entry(&entry.name, first)),
            None => cores.push(entry),
        }
    }
    AppDeclaration {
        cores,
        provides: parse_provisions(reader),
        plugins: reader.texts("plugins").unwrap_or_default(),
        trust: reader.texts("trust").unwrap_or_default(),
        on_fault: parse_policy(reader),
    }
}

/// The Cores that an App implements itself, each once.
fn parse_provisions(reader: &mut TableReader<'_>) -> Vec<Provision> {
    let mut provisions: Vec<Provision> = Vec::new();
    for (table, location) in reader.tables("provides") {
        let Some(entry) = parse_provision(&mut inner(reader, table, location)) else {
            continue;
        };
        let mut seen = provisions.iter();
        match seen.find(|seen| seen.core.value == entry.core.value) {
            Some(first) => {
                let first = first.core.location;
                reader.diagnostics.push(duplicate_entry(&entry.core, first));
            }
            None => provisions.push(entry),
        }
    }
    provisions
}

fn parse_policy(reader: &mut TableReader<'_>) -> FaultPolicy {
    let Some(word) = reader.optional_text("on-fault") else {
        return FaultPolicy::default();
    };
    let found = FaultPolicy::ALL
        .into_iter()
        .find(|policy| policy.word() == word.value);
    found.unwrap_or_else(|| {
        let words = FaultPolicy::ALL.map(FaultPolicy::word);
        reader.diagnostics.push(unknown_policy(&word, &words));
        FaultPolicy::default()
    })
}

fn parse_core_entry(reader: &mut TableReader<'_>) -> Option<CoreEntry> {
    reader.name = "an entry of `core`";
    reader.only(&[
        "name",
        "features",
        "systems",
        "layers",
        "layers-out",
        "optional",
    ]);
    Some(CoreEntry {
        location: reader.location,
        features: reader.texts("features").unwrap_or_default(),
        systems: reader.texts("systems"),
        layers: reader.texts("layers").unwrap_or_default(),
        layers_out: reader.texts("layers-out").unwrap_or_default(),
        presence: reader.presence(),
        name: reader.needed_text("name", "name = \"core-physics\"")?,
    })
}

fn inner<'a>(
    outer: &'a mut TableReader<'_>,
    table: &'a DeTable<'a>,
    location: Location,
) -> TableReader<'a> {
    TableReader {
        table,
        name: "",
        location,
        diagnostics: outer.diagnostics,
    }
}
