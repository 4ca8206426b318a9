//! `round`: some types become Models, and generator and compiler are asked what they think of it.

use std::collections::BTreeMap;
use std::env::current_exe;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use super::finding::Finding;
use super::item::Item;
use super::subject::Subject;
use crate::task_error::TaskError;

/// What one round came to.
pub(super) enum Outcome {
    /// The number of types that generator and compiler both took, which is 0 where the generator refused with diagnostics that name
    /// none of the types; and the diagnostics by which it refused, counted.
    Agreed {
        models: usize,
        refused: BTreeMap<String, usize>,
    },
    /// Generator and compiler disagreed.
    Found(Finding),
}

/// Makes the types `models` Models, and takes those back that the generator refuses, until it takes the rest.
pub(super) fn round(subject: &Subject, mut models: Vec<Item>) -> Result<Outcome, TaskError> {
    let mut refused = BTreeMap::new();
    loop {
        subject.write(&models)?;
        let output = generate(&subject.workspace)?;
        if output.status.success() {
            break;
        }
        let Ok(report) = serde_json::from_slice::<Value>(&output.stdout) else {
            return Ok(finding("gen ends without a report", &models, &output));
        };
        let before = models.clone();
        for diagnostic in report["diagnostics"].as_array().into_iter().flatten() {
            let code = diagnostic["code"].as_str().unwrap_or("without a code");
            *refused.entry(code.to_owned()).or_default() += 1;
            let may_derive = code == "derived-twice";
            for item in named(&before, diagnostic) {
                take_back(&mut models, &item, may_derive);
            }
        }
        if models == before {
            return Ok(Outcome::Agreed { models: 0, refused });
        }
    }
    let output = subject.check()?;
    if output.status.success() {
        let models = models.len();
        return Ok(Outcome::Agreed { models, refused });
    }
    Ok(finding("gen takes what rustc refuses", &models, &output))
}

/// The Models that a diagnostic speaks of: those that its primary labels stand in, or else those that its title names.
fn named(written: &[Item], diagnostic: &Value) -> Vec<Item> {
    let labels = diagnostic["labels"].as_array().into_iter().flatten();
    let primary = labels.filter(|label| label["primary"] == true);
    let around: Vec<_> = primary.filter_map(|label| around(written, label)).collect();
    if !around.is_empty() {
        return around;
    }
    let title = diagnostic["title"].as_str().unwrap_or_default();
    let words: Vec<_> = title.split('`').skip(1).step_by(2).collect();
    let by_name = written.iter().filter(|item| words.contains(&&*item.name));
    by_name.cloned().collect()
}

/// The Model that a label stands in. Each attribute that was written above a line has moved the line down by one.
fn around(written: &[Item], label: &Value) -> Option<Item> {
    let file = Path::new(label["file"].as_str()?);
    let line = usize::try_from(label["start"]["line"].as_u64()?).ok()?;
    let in_file = |item: &&Item| Path::new("core/subject").join(&item.file) == file;
    let mut here: Vec<_> = written.iter().filter(in_file).collect();
    here.sort_by_key(|item| *item.lines.start());
    let found = here.iter().enumerate().find(|(above, item)| {
        let lines = item.lines.start() + above..=item.lines.end() + above + 1;
        lines.contains(&line)
    });
    found.map(|(_, item)| (*item).clone())
}

/// Has a Model derived if it `may_derive` and was not yet, and makes it a plain type otherwise.
fn take_back(models: &mut Vec<Item>, refused: &Item, may_derive: bool) {
    let is_refused = |item: &Item| item.file == refused.file && item.lines == refused.lines;
    if may_derive && !refused.is_derived {
        for item in models.iter_mut().filter(|item| is_refused(item)) {
            item.is_derived = true;
        }
    } else {
        models.retain(|item| !is_refused(item));
    }
}

fn finding(kind: &'static str, models: &[Item], output: &Output) -> Outcome {
    let names: Vec<_> = models
        .iter()
        .map(|item| format!("{} in {}", item.name, item.file.display()))
        .collect();
    let errors = String::from_utf8_lossy(&output.stderr);
    let errors = errors.lines().skip_while(|line| !line.starts_with("error"));
    let errors: Vec<_> = errors.take(40).collect();
    let text = format!("Models: {}\n{}", names.join(", "), errors.join("\n"));
    Outcome::Found(Finding { kind, text })
}

/// Runs the generator in a workspace.
pub(super) fn generate(workspace: &Path) -> Result<Output, TaskError> {
    let start = TaskError::start("cargo xtask");
    let program = current_exe().map_err(&start)?;
    let mut command = Command::new(program);
    command.current_dir(workspace).args(["gen", "--json"]);
    command.output().map_err(start)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Item, named, take_back};

    fn item(name: &str, lines: std::ops::RangeInclusive<usize>) -> Item {
        Item {
            file: "src/a.rs".into(),
            name: name.to_owned(),
            lines,
            is_derived: false,
        }
    }

    #[test]
    fn a_label_names_the_type_that_it_stands_in() {
        let all = [item("B", 6..=8), item("A", 2..=4)];
        let name = |line: u64| {
            let label = json!({ "file": "core/subject/src/a.rs", "start": { "line": line }, "primary": true });
            let found = named(&all, &json!({ "title": "`C`", "labels": [label] }));
            found.into_iter().map(|item| item.name).next()
        };
        let expected = [
            (2, Some("A")),
            (5, Some("A")),
            (6, None),
            (7, Some("B")),
            (10, Some("B")),
            (11, None),
        ];
        for (line, expected) in expected {
            assert_eq!(name(line).as_deref(), expected, "{line}");
        }
        let found = named(&all, &json!({ "title": "`B` implements `Debug` twice" }));
        assert_eq!(found, all[..1]);
    }

    #[test]
    fn a_type_that_may_be_derived_is_tried_once_more() {
        let mut models = vec![item("B", 6..=8), item("A", 2..=4)];
        let refused = models[0].clone();
        take_back(&mut models, &refused, true);
        assert!(models[0].is_derived && !models[1].is_derived);
        let refused = models[0].clone();
        take_back(&mut models, &refused, true);
        assert_eq!(models, [item("A", 2..=4)]);
    }
}
