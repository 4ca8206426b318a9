//! The first row in which two builds of a contract differ.
use std::collections::BTreeMap;
use std::fmt;

use super::rows::{foreign_build, is_foreign, split};

/// The first row in which two texts of a contract differ. Displayed as `Body.gm: host f64 at 0 …, module f32 at 0 …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractMismatch {
    /// Kind of the row and path of the item, as in `field core_physics::Body.gm`.
    pub item: String,
    /// The rest of the row on the host's side; `None` if the item is unknown there.
    pub host: Option<String>,
    /// The rest of the row on the module's side; `None` if the item is unknown there.
    pub module: Option<String>,
}

impl ContractMismatch {
    /// Exchanges the two sides: for a check in which the module calls and the host answers.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self {
            item: self.item,
            host: self.module,
            module: self.host,
        }
    }

    /// The builds of a foreign crate on the host's and the module's side, if the mismatch is that these builds differ.
    pub(crate) fn foreign_builds(&self) -> Option<(&str, &str)> {
        let host = foreign_build(&self.item, self.host.as_deref()?)?;
        let module = foreign_build(&self.item, self.module.as_deref()?)?;
        Some((host, module))
    }

    /// Replaces the texts of both sides, keeping the item.
    pub(crate) fn with_sides(self, host: String, module: String) -> Self {
        Self {
            host: Some(host),
            module: Some(module),
            ..self
        }
    }
}

type Rows<'t> = BTreeMap<&'t str, &'t str>;

impl ContractMismatch {
    /// The most telling mismatch, by priority: a row that only one side has, a foreign type (its size may change
    /// fields), a difference inside a Model or View, and last the total size that follows from it.
    pub(super) fn first(wanted: &str, offered: &str) -> Option<Self> {
        let (wanted_rows, offered_rows) = (rows(wanted), rows(offered));
        let differing = |included: fn(&str) -> bool| {
            let items = items(wanted).filter(|item| included(item));
            let mut pairs = items.map(|item| (item, wanted_rows.get(item), offered_rows.get(item)));
            pairs.find(|(_, wanted, offered)| wanted != offered)
        };
        let missing = items(wanted).find(|item| !offered_rows.contains_key(item));
        missing
            .or_else(|| added_part(offered, &wanted_rows))
            .map(|item| (item, wanted_rows.get(item), offered_rows.get(item)))
            .or_else(|| differing(is_foreign))
            .or_else(|| differing(is_inner))
            .or_else(|| differing(|_| true))
            .map(|(item, host, module)| Self {
                item: item.to_owned(),
                host: host.map(ToString::to_string),
                module: module.map(ToString::to_string),
            })
            .or_else(|| reordered(wanted, offered))
    }
}

/// The first field whose position in its Model differs although all offsets are equal: what depends on the order of
/// fields, such as a derived `Ord`, differs all the same.
fn reordered(wanted: &str, offered: &str) -> Option<ContractMismatch> {
    let wanted_places = places(wanted);
    let offered_places = places(offered);
    let (item, host, module) = items(wanted).find_map(|item| {
        let (host, module) = (wanted_places.get(item)?, offered_places.get(item)?);
        (host != module).then_some((item, host, module))
    })?;
    Some(ContractMismatch {
        item: item.to_owned(),
        host: Some(format!("field {host}")),
        module: Some(format!("field {module}")),
    })
}

/// Maps each field to its position in its Model, counted from 1.
fn places(text: &str) -> BTreeMap<&str, usize> {
    let mut place = 0;
    let mut places = BTreeMap::new();
    for item in items(text) {
        place = if item.starts_with("field ") {
            place + 1
        } else {
            0
        };
        if place > 0 {
            places.insert(item, place);
        }
    }
    places
}

/// A field or variant that only the offered side has, of a Model that both have.
fn added_part<'t>(offered: &'t str, wanted: &Rows<'_>) -> Option<&'t str> {
    items(offered).find(|item| {
        let part = item
            .strip_prefix("field ")
            .or_else(|| item.strip_prefix("variant "));
        part.and_then(|path| path.split_once('.'))
            .is_some_and(|(model, _)| {
                wanted.contains_key(format!("model {model}").as_str()) && !wanted.contains_key(item)
            })
    })
}

fn is_inner(item: &str) -> bool {
    !item.starts_with("model ") && !item.starts_with("view ")
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| split(line).0)
}

fn rows(text: &str) -> Rows<'_> {
    text.lines().map(split).collect()
}

impl fmt::Display for ContractMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, path) = self.item.split_once(' ').unwrap_or(("", &self.item));
        // A foreign type is displayed by the name of its crate.
        let name = match path.rsplit_once("::") {
            Some((_, name)) if kind != "type" => name,
            _ => path,
        };
        // The name of any other item already tells its kind.
        let kind = match kind {
            "cargo-feature" => "Cargo feature ",
            _ => "",
        };
        let side = |row: &Option<String>| row.clone().unwrap_or_else(|| "nothing".to_owned());
        write!(
            f,
            "{kind}{name}: host {}, module {}",
            side(&self.host),
            side(&self.module)
        )
    }
}
