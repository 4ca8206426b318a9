//! The fields of a new value are found in an old one.

use core_ecs::{Description, Field};

use super::{Kind, Number, Run};

/// Which bytes of an old value make which of a new one; a refusal names the field and says why.
pub(super) fn fields(old: &Description, new: &Description) -> Result<Vec<Run>, String> {
    if old.size == 0 || new.size == 0 {
        return Ok(Vec::new());
    }
    if old.fields.is_empty() || new.fields.is_empty() {
        return whole(old, new);
    }
    let (mut runs, mut taken): (Vec<Run>, Vec<(&str, &str)>) = (Vec::new(), Vec::new());
    for field in &new.fields {
        let Some(source) = source(old, field) else {
            continue;
        };
        if let Some((_, other)) = taken.iter().find(|(name, _)| *name == source.name) {
            return Err(format!(
                "`{other}` and `{}` both are what `{}` was; let one of them have another former name",
                field.name, source.name
            ));
        }
        taken.push((&source.name, &field.name));
        between(source, field, &mut runs)?;
    }
    Ok(runs)
}

/// Components whose fields are unknown stay what they are, or cannot be migrated.
fn whole(old: &Description, new: &Description) -> Result<Vec<Run>, String> {
    let size = old.size as usize;
    if old.fields.len() != new.fields.len() || old.size != new.size {
        return Err(
            "its fields are not known, so none can be found again; register it with fields"
                .to_owned(),
        );
    }
    Ok(vec![Run {
        from: 0,
        to: 0,
        count: 1,
        sizes: [size; 2],
        numbers: None,
    }])
}

/// The old field of the same name, or else of a former one.
fn source<'o>(old: &'o Description, field: &Field) -> Option<&'o Field> {
    let names = [&field.name].into_iter().chain(&field.was);
    let named = |name: &String| old.fields.iter().find(|old| old.name == *name);
    names.filter_map(named).next()
}

/// Adds the runs between an old field and a new one.
fn between(old: &Field, new: &Field, runs: &mut Vec<Run>) -> Result<(), String> {
    let (from, into) = (Kind::of(old), Kind::of(new));
    let numbers = match (Number::of(from.element), Number::of(into.element)) {
        _ if old.role != new.role => return Err(unlike(old, new)),
        _ if from.element == into.element && from.size == into.size => None,
        (Some(from), Some(into)) if from.fits(into) => Some([from, into]),
        _ => return Err(unlike(old, new)),
    };
    if from.lengths.len() != into.lengths.len() {
        return Err(unlike(old, new));
    }
    let run = Run {
        from: old.offset as usize,
        to: new.offset as usize,
        count: 1,
        sizes: [from.size, into.size],
        numbers,
    };
    elements(&from.lengths, &into.lengths, run, runs);
    Ok(())
}

fn unlike(old: &Field, new: &Field) -> String {
    format!(
        "`{}` was `{}` and would be `{}`, which does not hold all of its values; give the field another name to begin with zeros",
        new.name, old.kind, new.kind
    )
}

/// Goes into arrays until what is left is as long in both; then all that both have goes together.
fn elements(old: &[usize], new: &[usize], run: Run, runs: &mut Vec<Run>) {
    let (Some((old_length, old)), Some((new_length, new))) = (old.split_first(), new.split_first())
    else {
        return runs.push(run);
    };
    let shared = *old_length.min(new_length);
    let [before, after] = [old, new].map(|lengths| lengths.iter().product::<usize>());
    if old == new {
        return runs.push(Run {
            count: shared * before,
            ..run
        });
    }
    for element in 0..shared {
        let from = run.from + element * before * run.sizes[0];
        let to = run.to + element * after * run.sizes[1];
        elements(old, new, Run { from, to, ..run }, runs);
    }
}
