//! What is to become of every component, decided before anything changes.

use core_ecs::{ComponentId, Description, EcsError, Refusal, World};

use super::Run;
use super::fields::fields;
use crate::{Ecs, component};

/// What becomes of one component.
pub(super) struct Change {
    /// Id of the component, which stays.
    pub(super) id: ComponentId,
    /// The layout to migrate to.
    pub(super) description: Description,
    /// Which bytes of an old value make which of a new one; all others are zero.
    pub(super) runs: Vec<Run>,
    /// Where in an old value the spans lie that no new value has.
    pub(super) lost: Vec<u32>,
    /// Whether any value has other bytes than before.
    pub(super) moves: bool,
}

/// Finds each component and its fields; refuses the whole if one cannot be migrated.
pub(super) fn plan(world: &World, descriptions: &[Description]) -> Result<Vec<Change>, EcsError> {
    let mut changes: Vec<Change> = Vec::new();
    for description in descriptions {
        component::check_layout(description)?;
        let name = &description.name;
        let refused = |reason: String| {
            EcsError::from(Refusal::Migration {
                name: name.clone(),
                reason,
            })
        };
        let Some(id) = find(world, description) else {
            return Err(refused(
                "there is none of this name or a former one; register it instead".to_owned(),
            ));
        };
        let old = &world.components[id.index()];
        let twice = |change: &Change| change.id == id || change.description.name == *name;
        if changes.iter().any(twice) {
            return Err(Refusal::Repeated {
                name: old.description.name.clone(),
            }
            .into());
        }
        let runs = fields(&old.description, description).map_err(refused)?;
        changes.push(Change {
            id,
            lost: lost(&old.spans, &runs),
            moves: moves(&old.description, description, &runs),
            runs,
            description: description.clone(),
        });
    }
    Ok(changes)
}

/// The component of this name, or else of a former one.
fn find(world: &World, description: &Description) -> Option<ComponentId> {
    let names = [&description.name].into_iter().chain(&description.was);
    names.filter_map(|name| Ecs::find(world, name)).next()
}

/// The spans that no run takes along.
fn lost(spans: &[u32], runs: &[Run]) -> Vec<u32> {
    let taken = |offset: usize| {
        runs.iter()
            .any(|run| (run.from..run.from + run.count * run.sizes[0]).contains(&offset))
    };
    spans
        .iter()
        .copied()
        .filter(|offset| !taken(*offset as usize))
        .collect()
}

/// Whether a value would have other bytes: unless all fields stay where and what they are, and none comes or goes.
fn moves(old: &Description, new: &Description, runs: &[Run]) -> bool {
    let bytes = |description: &Description| {
        description
            .fields
            .iter()
            .map(|field| field.size as usize)
            .sum::<usize>()
    };
    let kept: usize = runs.iter().map(|run| run.count * run.sizes[0]).sum();
    let whole = old.fields.is_empty() && new.fields.is_empty();
    let all = whole || (bytes(old) == kept && bytes(new) == kept);
    old.size != new.size || !all || !runs.iter().all(Run::stays)
}
