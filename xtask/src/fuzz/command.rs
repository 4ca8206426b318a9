//! `fuzz`: arguments and function.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use keyway_codegen::cli::{note, print, print_json};
use keyway_codegen::generator::discover::discover;
use serde::Serialize;
use serde_json::json;

use super::finding::Finding;
use super::pinned_crate::PinnedCrate;
use super::random::Random;
use super::round::{Outcome, generate, round};
use super::subject::Subject;
use crate::task_error::TaskError;

const EXAMPLES: &str = "\
Examples:
  cargo xtask fuzz                          all crates of tests/fuzz/crates.txt, a round each
  cargo xtask fuzz either@1.19.0            one crate
  cargo xtask fuzz --rounds 20 --models 12  more of each
  cargo xtask fuzz --seed 7 --json          other types; one JSON object for a program

Needs the registry, and some minutes for the first round: each crate is compiled as it is, and as a
Core. What a round finds is shown with the types that were Models; cut it down to a few lines of
your own in tests/fuzz/corpus/generator/, which the tests replay.";

/// What to try.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct FuzzArguments {
    /// Crates of the registry, as `name@version`; those of `tests/fuzz/crates.txt` if none is given
    #[arg(value_name = "CRATE", value_parser = pinned)]
    crates: Vec<PinnedCrate>,
    /// Rounds for each crate
    #[arg(long, default_value_t = 1)]
    rounds: usize,
    /// Types that become Models in a round, chosen at random; all types if it is not given
    #[arg(long, value_name = "COUNT")]
    models: Option<usize>,
    /// Begin of the choices, which it decides
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(crate) json: bool,
}

fn pinned(text: &str) -> Result<PinnedCrate, &'static str> {
    PinnedCrate::parse(text).ok_or("write a package and its exact version, as `either@1.19.0`")
}

/// Tries the generator on crates of the registry; the exit code is 1 if anything was found.
pub(crate) fn fuzz(arguments: &FuzzArguments) -> Result<ExitCode, TaskError> {
    let workspace = discover(Path::new("."))?;
    let folder = workspace.target_directory.join("keyway/fuzz");
    let crates = match arguments.crates.as_slice() {
        [] => listed(&workspace.root.join("tests/fuzz/crates.txt"))?,
        given => given.to_vec(),
    };
    let runtime = workspace.root.join("runtime");
    let mut tried = Vec::new();
    for (at, pinned) in crates.iter().enumerate() {
        note(format_args!(
            "[{}/{}] {}@{}",
            at + 1,
            crates.len(),
            pinned.name,
            pinned.version
        ));
        tried.push(try_crate(pinned, &folder, &runtime, arguments)?);
    }
    let found: usize = tried.iter().map(|tried| tried.findings.len()).sum();
    if arguments.json {
        print_json(&json!({ "crates": tried }));
    } else {
        show(&tried, found);
    }
    Ok(if found == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What the rounds of one crate came to.
#[derive(Serialize)]
struct Tried {
    /// The crate, as `name@version`.
    #[serde(rename = "crate")]
    subject: String,
    /// Why no round ran, if none did.
    skipped: Option<String>,
    /// Types that generator and compiler took.
    models: usize,
    /// Refusals by code of diagnostic.
    refused: BTreeMap<String, usize>,
    /// Faults of the generator.
    findings: Vec<Finding>,
}

fn try_crate(
    pinned: &PinnedCrate,
    folder: &Path,
    runtime: &Path,
    arguments: &FuzzArguments,
) -> Result<Tried, TaskError> {
    let mut tried = Tried {
        subject: format!("{}@{}", pinned.name, pinned.version),
        skipped: None,
        models: 0,
        refused: BTreeMap::new(),
        findings: Vec::new(),
    };
    let source = pinned.fetch(&folder.join("fetch"))?;
    let subject = Subject::copy(pinned, &source, folder, runtime)?;
    subject.write(&[])?;
    // A Core without Models: whatever the generator says of it is nothing that a Model could change.
    for output in [generate(&subject.workspace)?, subject.check()?] {
        if !output.status.success() {
            let errors = String::from_utf8_lossy(&output.stderr);
            let first = errors.lines().find(|line| line.starts_with("error"));
            tried.skipped = Some(first.unwrap_or("the generator refuses it").to_owned());
            return Ok(tried);
        }
    }
    let items = subject.items();
    for number in 0..arguments.rounds {
        let seed = arguments
            .seed
            .wrapping_add(u64::try_from(number).unwrap_or_default() << 32);
        let count = arguments.models.unwrap_or(items.len());
        let models = Random(seed).take(items.clone(), count);
        let refusals = match round(&subject, models)? {
            Outcome::Agreed { models, refused } => {
                tried.models += models;
                refused
            }
            Outcome::Found(finding) => {
                tried.findings.push(finding);
                BTreeMap::new()
            }
        };
        for (code, count) in refusals {
            *tried.refused.entry(code).or_default() += count;
        }
    }
    Ok(tried)
}

fn listed(path: &Path) -> Result<Vec<PinnedCrate>, TaskError> {
    let text = fs::read_to_string(path).map_err(TaskError::file(path))?;
    Ok(text.lines().filter_map(PinnedCrate::parse).collect())
}

fn show(tried: &[Tried], found: usize) {
    print("crate                              Models taken  refused by");
    for one in tried {
        let refused: Vec<_> = one
            .refused
            .iter()
            .map(|(code, count)| format!("{code} {count}"))
            .collect();
        let rest = match &one.skipped {
            Some(reason) => format!("skipped, as it does not compile alone: {reason}"),
            None => refused.join(", "),
        };
        print(format_args!("{:35}{:12}  {rest}", one.subject, one.models));
    }
    for one in tried {
        for Finding { kind, text } in &one.findings {
            print(format_args!("\n{}: {kind}\n{text}", one.subject));
        }
    }
    print(format_args!("\n{found} findings"));
}
