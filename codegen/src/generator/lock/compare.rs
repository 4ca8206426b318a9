//! `compare`, the differences between two contracts.

use super::{ContractChange, LockedContract, LockedItem};

/// Lists the differences of `new`. Compatible are a new Model, a new feature, a View behind the last one and a function
/// behind the last one of its View; every other difference is breaking.
#[must_use]
pub fn compare(old: &LockedContract, new: &LockedContract) -> Vec<ContractChange> {
    let mut changes = Vec::new();
    names("feature", &old.features, &new.features, &mut changes);
    names(
        "Cargo feature",
        &old.cargo_features,
        &new.cargo_features,
        &mut changes,
    );
    for model in &old.models {
        match find(&new.models, model.name()) {
            Some(now) if now == model => {}
            Some(now) => changes.push(changed(model, now)),
            None => changes.push(gone(model)),
        }
    }
    let added = new
        .models
        .iter()
        .filter(|model| find(&old.models, model.name()).is_none());
    changes
        .extend(added.map(|model| ContractChange::compatible(model.name(), "is new".to_owned())));
    views(&old.views, &new.views, &mut changes);
    changes
}

fn names(kind: &str, old: &[String], new: &[String], changes: &mut Vec<ContractChange>) {
    let gone = old.iter().filter(|name| !new.contains(name));
    changes
        .extend(gone.map(|name| ContractChange::breaking(name, format!("is no {kind} any more"))));
    let added = new.iter().filter(|name| !old.contains(name));
    changes.extend(added.map(|name| ContractChange::compatible(name, format!("is a new {kind}"))));
}

fn views(old: &[LockedItem], new: &[LockedItem], changes: &mut Vec<ContractChange>) {
    for view in old {
        match find(new, view.name()) {
            Some(now) if now == view => {}
            Some(now) if now.head == view.head && now.rows.starts_with(&view.rows) => {
                let added = now.rows[view.rows.len()..].join("`, `");
                changes.push(ContractChange::compatible(
                    view.name(),
                    format!("has `{added}` at its end"),
                ));
            }
            Some(now) => changes.push(changed(view, now)),
            None => changes.push(gone(view)),
        }
    }
    for (at, view) in new.iter().enumerate() {
        if find(old, view.name()).is_some() {
            continue;
        }
        let later = new[at..]
            .iter()
            .find(|later| find(old, later.name()).is_some());
        changes.push(match later {
            None => ContractChange::compatible(view.name(), "is new".to_owned()),
            Some(later) => ContractChange::breaking(
                view.name(),
                format!(
                    "is new and moves `{}`, which stands behind it in the tables",
                    later.name()
                ),
            ),
        });
    }
    let order = |views: &[LockedItem], others: &[LockedItem]| -> Vec<String> {
        let names = views.iter().map(LockedItem::name);
        names
            .filter(|name| find(others, name).is_some())
            .map(str::to_owned)
            .collect()
    };
    let (was, is) = (order(old, new), order(new, old));
    if let Some((was, is)) = was.iter().zip(&is).find(|(was, is)| was != is) {
        changes.push(ContractChange::breaking(
            is,
            format!("stands where `{was}` stood"),
        ));
    }
}

fn find<'a>(items: &'a [LockedItem], name: &str) -> Option<&'a LockedItem> {
    items.iter().find(|item| item.name() == name)
}

fn gone(item: &LockedItem) -> ContractChange {
    ContractChange::breaking(item.name(), "is gone".to_owned())
}

/// The first difference inside an item.
fn changed(old: &LockedItem, new: &LockedItem) -> ContractChange {
    let text = if old.head != new.head {
        format!("was `{}` and is `{}`", old.head, new.head)
    } else if let Some(row) = old.rows.iter().find(|row| !new.rows.contains(row)) {
        match new.rows.iter().find(|now| key(now) == key(row)) {
            Some(now) => format!("had `{row}` and has `{now}`"),
            None => format!("has lost `{row}`"),
        }
    } else if let Some(row) = new.rows.iter().find(|row| !old.rows.contains(row)) {
        format!("has `{row}`, which was not there")
    } else {
        "has another order".to_owned()
    };
    ContractChange::breaking(old.name(), text)
}

/// The name of a field, variant or function.
fn key(row: &str) -> &str {
    let end = row.find(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '#');
    &row[..end.unwrap_or(row.len())]
}
