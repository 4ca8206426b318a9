//! `replay`: arguments and function.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use keyway::store::{Digest, Recording, Store};
use serde_json::json;

use super::asked::{recorded_cores, stood_in};
use super::player_program::build_player;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{Interrupt, StoreOptions, read, refuse_errors};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace, Presence};
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{PlayedSeat, PlayerOrder};
use crate::generator::resolve::Resolution;
use crate::workshop::recordings::{PlayError, PlayRequest, ReplayReport, Rule, compare, play};
use crate::workshop::store::digests;

const EXAMPLES: &str = "\
Examples:
  {keyway} replay orrery.rec                        against the build that is published now
  {keyway} replay orrery.rec --system systems-physics-leapfrog
  {keyway} replay orrery.rec --build 4f1c           against another build of the module
  {keyway} replay tests/*.rec --static              against the sources, linked: a regression test
  {keyway} replay orrery.rec --tolerance 1e-9 --ignore world.tick

Each call is made with the arguments that were recorded; its result, and the arguments that it
changes, are compared to the bit. The exit code is 1 if one differs. The System begins with the state in
front of the first call, or, in a recording that has none, with what its `initialize` gives it. What it asks of its imports is answered
as it was then, and another question is a difference; with --live-imports, or where the recording has no such answers, modules of
the workspace answer, each in its first state. What a module does to files, sockets and clocks, it does again.";

/// What to play, and against what.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct ReplayArguments {
    /// Recordings
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Package name of the System to ask, if it is not the one that was recorded
    #[arg(long)]
    system: Option<String>,
    /// First digits of a published build of it, if it is not the current one
    #[arg(long, value_name = "DIGEST", conflicts_with = "linked")]
    build: Option<String>,
    /// Link the sources as they are, rather than load what is published
    #[arg(long = "static")]
    linked: bool,
    /// Let a System that imports Cores call modules of the workspace for these, each in its first state, rather than stand-ins that answer
    /// as was recorded
    #[arg(long)]
    live_imports: bool,
    /// Largest distance of floating point numbers that are alike, times the larger one if that is above 1
    #[arg(long, default_value_t = 0.0, value_parser = tolerance)]
    tolerance: f64,
    /// Path at which nothing is compared, such as `bodies[*].mass`; with a function and a slash in front, only in its calls; may be
    /// repeated
    #[arg(long, value_name = "[FUNCTION/]PATH")]
    ignore: Vec<String>,
    #[command(flatten)]
    store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

pub(super) fn tolerance(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().map_err(|error| error.to_string())?;
    if number.is_finite() && number >= 0.0 {
        Ok(number)
    } else {
        Err("give a number that is not negative".to_owned())
    }
}

/// Plays recordings and says what is answered otherwise.
pub(in crate::cli) fn replay(arguments: &ReplayArguments) -> Result<ExitCode, CommandError> {
    // All files first: a damaged one is told before anything is built.
    let recordings = arguments.files.iter().map(|file| Recording::read(file));
    let recordings = recordings.collect::<Result<Vec<_>, _>>();
    let recordings = recordings.map_err(PlayError::from)?;
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    // The program that plays is in the workspace while it is built, and has to leave that again.
    let interrupt = Interrupt::catch()?;
    let mut reports = Vec::new();
    for recording in &recordings {
        if interrupt.is_raised() {
            return Ok(ExitCode::FAILURE);
        }
        let report = replayed(recording, &resolved, arguments)?;
        if !arguments.json {
            show(&report);
        }
        reports.push(report);
    }
    if arguments.json {
        print_json(&json!({ "recordings": reports }));
    }
    let is_alike = reports.iter().all(|report| report.differing == 0);
    Ok(if is_alike {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn replayed(
    recording: &Recording,
    resolved: &Resolved,
    arguments: &ReplayArguments,
) -> Result<ReplayReport, CommandError> {
    let workspace = &resolved.parsed;
    let header = recording.header();
    let core = module(&header.core, ModuleKind::Core, workspace)?;
    let name = arguments.system.as_ref().unwrap_or(&header.module);
    // An App that provides the Core is not played, nor are the Plugins that serve one together.
    if *name == header.app || name.is_empty() {
        let message = format!(
            "no System has answered the calls of {} in this recording: name one of the Core by --system",
            header.core
        );
        return Err(PlayError::Missing(message).into());
    }
    let system = module(name, ModuleKind::System, workspace)?;
    if !workspace[system].provides(ModuleKind::System, &header.core) {
        let message = format!("{name} does not serve {}", header.core);
        return Err(PlayError::Missing(message).into());
    }
    let recorded = recorded_cores(header).filter(|_| !arguments.live_imports);
    let order = PlayerOrder {
        package: package(name, arguments.linked, recorded.is_some()),
        core,
        seats: match recorded {
            Some(_) => vec![PlayedSeat {
                system,
                is_subject: true,
            }],
            None => seats(system, resolved, &header.app)?,
        },
        linked: arguments.linked,
        stand_ins: match &recorded {
            Some(recorded) => stood_in(system, recorded, workspace)?,
            None => Vec::new(),
        },
    };
    let builds = match arguments.linked {
        true => None,
        false => {
            let store = arguments.store.store()?;
            let digest = arguments.build.as_ref();
            let digest = digest.map(|prefix| build_of(&store, name, prefix));
            Some(builds(&order, workspace, &store, digest.transpose()?)?)
        }
    };
    let app = (resolved, header.app.as_str());
    let program = build_player(&order, app, arguments.store.profile())?;
    let folder = tempfile::tempdir().map_err(|source| CommandError::File {
        path: std::env::temp_dir(),
        source,
    })?;
    let subject = builds.as_ref().and_then(|(_, digests)| digests.last());
    let subject = subject.map_or_else(String::new, ToString::to_string);
    let request = PlayRequest {
        program,
        recording: recording.path().to_owned(),
        answers: folder.path().join("answers.rec"),
        builds,
        stands_in: recorded.is_some(),
    };
    let (answers, ended) = play(&request)?;
    let rule = Rule::of(arguments.tolerance, &arguments.ignore);
    let report = compare(
        recording,
        &answers,
        ended.as_deref(),
        (&rule, request.stands_in),
    );
    let mut notes = report.notes;
    if header.imports.is_none() && order.seats.len() > 1 {
        notes.push(format!(
            "what {} asked of its imports is not recorded: modules of the workspace answer, each in its first state",
            header.module
        ));
    }
    if recording.state().is_some() {
        notes.extend(begins_without(system, workspace));
    }
    Ok(ReplayReport {
        module: name.clone(),
        build: subject,
        notes,
        ..report
    })
}

/// What of the state of a System no recording has.
fn begins_without(system: CrateId, workspace: &ParsedWorkspace) -> Option<String> {
    let models = workspace[system].view_models.iter();
    let fields = models.flat_map(|model| &model.fields);
    let fields = fields.filter(|field| !field.persist);
    let names: Vec<_> = fields.map(|field| format!("`{}`", field.name)).collect();
    let (verb, them) = match names.len() {
        0 => return None,
        1 => ("is", "it has"),
        _ => ("are", "they have"),
    };
    let names = names.join(", ");
    Some(format!(
        "{names} of {} {verb} not persisted: {them} what `initialize` gives, and not what was there at the first call",
        workspace.package(system)
    ))
}

pub(super) fn package(system: &str, linked: bool, stands_in: bool) -> String {
    let how = if linked { "linked" } else { "loaded" };
    let alone = if stands_in { "-alone" } else { "" };
    format!("keyway-player-{system}-{how}{alone}")
}

/// The module of this name and kind.
pub(super) fn module(
    name: &str,
    kind: ModuleKind,
    workspace: &ParsedWorkspace,
) -> Result<CrateId, PlayError> {
    let found = workspace.find(name).filter(|id| {
        let declaration = workspace[*id].declaration.as_ref();
        declaration.is_some_and(|own| own.kind() == kind)
    });
    found.ok_or_else(|| PlayError::Missing(format!("the workspace has no {kind} {name}")))
}

/// The System with those that serve what it requires, as the App of the recording binds them, or another App.
pub(super) fn seats(
    system: CrateId,
    resolved: &Resolved,
    app: &str,
) -> Result<Vec<PlayedSeat>, PlayError> {
    let workspace = &resolved.parsed;
    let mut apps = resolved.resolutions.iter();
    let own = apps.find(|entry| workspace.package(entry.app) == app);
    let resolutions = own.into_iter().chain(&resolved.resolutions);
    let resolutions: Vec<_> = resolutions.collect();
    let mut order = Vec::new();
    visit(system, workspace, &resolutions, &mut order)?;
    let seats = order.into_iter().map(|found| PlayedSeat {
        system: found,
        is_subject: found == system,
    });
    Ok(seats.collect())
}

fn visit(
    system: CrateId,
    workspace: &ParsedWorkspace,
    resolutions: &[&Resolution],
    order: &mut Vec<CrateId>,
) -> Result<(), PlayError> {
    if order.contains(&system) {
        return Ok(());
    }
    for required in workspace[system].requirements() {
        let name = &required.core.value;
        let core = module(name, ModuleKind::Core, workspace)?;
        let mut bound = resolutions.iter().filter_map(|entry| entry.core(core));
        match bound.find_map(|own| own.binding.system()) {
            Some(found) => visit(found, workspace, resolutions, order)?,
            None if required.presence == Presence::Optional => {}
            None => {
                let system = workspace.package(system);
                return Err(PlayError::Missing(format!(
                    "no App of the workspace has a System for {name}, which {system} requires"
                )));
            }
        }
    }
    order.push(system);
    Ok(())
}

/// The folder of the store, and a build for each System: `subject` for the one that is asked, or else the current one.
pub(super) fn builds(
    order: &PlayerOrder,
    workspace: &ParsedWorkspace,
    store: &Store,
    subject: Option<Digest>,
) -> Result<(PathBuf, Vec<Digest>), PlayError> {
    let current = store.current()?;
    let mut digests = Vec::new();
    for seat in &order.seats {
        let name = workspace.package(seat.system);
        let wanted = subject.clone().filter(|_| seat.is_subject);
        let digest = wanted.or_else(|| current.modules.get(name).cloned());
        digests.push(digest.ok_or_else(|| not_published(name))?);
    }
    Ok((store.root().to_owned(), digests))
}

/// That a module has no current build.
pub(super) fn not_published(name: &str) -> PlayError {
    PlayError::Missing(format!(
        "{name} is not published; build an App that lists it"
    ))
}

/// The one build of a module whose digest begins so.
pub(super) fn build_of(store: &Store, module: &str, prefix: &str) -> Result<Digest, PlayError> {
    let mut found = digests(store, module);
    found.retain(|digest| digest.as_str().starts_with(prefix));
    match found.as_slice() {
        [one] => Ok(one.clone()),
        several => Err(PlayError::Missing(format!(
            "{} builds of {module} in {} begin with {prefix}; `inspect {module}` lists them",
            several.len(),
            store.root().display()
        ))),
    }
}

fn show(report: &ReplayReport) {
    for text in &report.notes {
        note(format_args!("{}: {text}", report.file));
    }
    let build = report.build.get(..12).unwrap_or("linked");
    print(format_args!(
        "{}: {} of {} ({build}), {}",
        report.file,
        counted(report.calls),
        report.module,
        match report.differing {
            0 => "all answered as recorded".to_owned(),
            number => format!("{number} answered otherwise"),
        }
    ));
    if let Some(first) = &report.first {
        print(format_args!(
            "  call {}, {}: {}: {} became {}",
            first.call, first.function, first.path, first.was, first.became
        ));
    }
    for own in &report.functions {
        let ratio = own
            .ratio
            .map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}"));
        print(format_args!(
            "  {}: {}, {} otherwise, {ratio} times the recorded time",
            own.function,
            counted(own.calls),
            own.differing
        ));
    }
}

pub(super) fn counted(calls: usize) -> String {
    match calls {
        1 => "1 call".to_owned(),
        calls => format!("{calls} calls"),
    }
}
