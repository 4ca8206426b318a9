//! `shadow`: arguments and function.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};

use clap::Args;
use keyway::store::{ControlCommand, Digest, LiveModule, LiveReport, Store};
use serde_json::json;
use tempfile::TempDir;

use super::asked::{Asked, asked_by, asked_layers, stood_in};
use super::guest_layer::{
    GuestLayer, build_guests, core_named, enter_all, folder_beside, layer_crate, live_systems,
    note_left_out, play_folder, remove_all, running_app, stem,
};
use super::player_program::build_player;
use super::record_limits::RecordLimits;
use super::replay::{build_of, builds, module, not_published, package, seats, tolerance};
use super::shadow_table::ShadowTable;
use super::written_layer::WrittenLayer;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{ControlOptions, Interrupt, SignOptions, build_aside, read, refuse_errors};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{LayerOrder, PlayedSeat, PlayerOrder, layer};
use crate::workshop::publish::{KeptBuild, make_current};
use crate::workshop::recordings::{PlayError, PlayRequest, Rule, ShadowPlay, ShadowStep};
use crate::workshop::sign::Signing;
use crate::workshop::store::{ask, quarantine_build, request_name};

const EXAMPLES: &str = "\
Examples:
  {keyway} shadow systems-physics                    the sources as they are, beside the build that runs
  {keyway} shadow core-physics=systems-physics-leapfrog
  {keyway} shadow systems-physics --promote-after 10000 --refuse-on-difference
  {keyway} shadow systems-physics --seconds 60 --json

The candidate begins with the state of the module that runs, and is given each call after it, with the
arguments as they were. It runs in a process of its own, so that the App waits neither for its calls nor
for its end. Results and changed arguments are compared as `replay` does. The exit code is 1 if one
differs. What the candidate asks of its imports is answered as the module that runs was answered, and
another question is a difference. What a module does to files, sockets and clocks, the candidate does as well.";

/// Interval at which the streams are looked at.
const STEP: Duration = Duration::from_millis(5);

/// Interval at which the table is drawn.
const REDRAW: Duration = Duration::from_millis(500);

/// The time that the candidate has for the calls that it has not answered when the App is without the layer.
const REST: Duration = Duration::from_secs(10);

/// What to compare with what runs.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct ShadowArguments {
    /// The System that runs, whose sources are built anew; or CORE=SYSTEM, for another System of the Core as it is published
    #[arg(value_name = "MODULE|CORE=SYSTEM")]
    candidate: String,
    /// First digits of a build of the module that lies in the store, in place of its sources
    #[arg(long, value_name = "DIGEST")]
    build: Option<String>,
    /// Package name of the App, where several run
    #[arg(long)]
    app: Option<String>,
    /// Let the candidate go live once so many calls were answered alike, and none otherwise
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    promote_after: Option<u64>,
    /// End at the first difference, and quarantine the candidate's build
    #[arg(long)]
    refuse_on_difference: bool,
    /// Let a candidate that imports Cores call modules of its own for these, each in its first state, rather than stand-ins that answer
    /// what the module that runs was answered
    #[arg(long)]
    live_imports: bool,
    /// Largest distance of floating point numbers that are alike, times the larger one if that is above 1
    #[arg(long, default_value_t = 0.0, value_parser = tolerance)]
    tolerance: f64,
    /// Path at which nothing is compared, such as `bodies[*].mass`; with a function and a slash in front, only in its calls; may be
    /// repeated
    #[arg(long, value_name = "[FUNCTION/]PATH")]
    ignore: Vec<String>,
    /// For `dev`: end at the first difference, after so many calls alike, or with the standard input, and leave the builds as they
    /// are; a line of JSON says when calls begin to be compared, and another how that has ended
    #[arg(long, hide = true, value_name = "N")]
    judge: Option<u64>,
    #[command(flatten)]
    limits: RecordLimits,
    #[command(flatten)]
    sign: SignOptions,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}

/// How a comparison has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// By hand, a limit, or the end of the App.
    Ended,
    /// So many calls were answered alike.
    Agreed,
    /// The first difference was enough.
    Refused,
}

/// A candidate beside the module that runs.
struct Pair {
    core: String,
    /// The System that serves the Core.
    live: LiveModule,
    /// The System that is compared with it.
    candidate: String,
    build: Digest,
    /// How the sets are signed into which layer and candidate come; `None` if they are not.
    signing: Option<Signing>,
    /// Keeps `gc` from the candidate.
    _kept: Option<KeptBuild>,
}

/// Compares a candidate with the module that runs.
pub(in crate::cli) fn shadow(arguments: &ShadowArguments) -> Result<ExitCode, CommandError> {
    let interrupt = Interrupt::catch()?;
    if arguments.judge.is_some() {
        interrupt.raise_with_end_of_input();
    }
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    let workspace = &resolved.parsed;
    let (core, system) = meant(&arguments.candidate, workspace)?;
    let core_name = workspace.package(core).to_owned();
    let options = &arguments.options;
    let (store, app) = running_app(&core_name, arguments.app.as_deref(), options, workspace)?;
    let live = live(&app, &core_name)?;
    let asked = match arguments.live_imports {
        true => None,
        false => asked_by(&live, &app, workspace),
    };
    let order = player_order((core, system), asked.as_ref(), &resolved, &app)?;
    refuse_imports(&order, arguments, workspace)?;
    let signing = arguments.sign.signing_beside(&resolved, &app.app, &store)?;
    let (build, kept) = candidate_build(arguments, (system, &resolved), &live, (&store, &app))?;
    let pair = Pair {
        core: core_name,
        live,
        candidate: workspace.package(system).to_owned(),
        build,
        signing,
        _kept: kept,
    };
    note_what_is_not_compared(core, &pair, &app, arguments, workspace);
    let place = (&resolved, &store, &app);
    let (folder, guest, asked, request) = begun(&order, &pair, (arguments, asked), place)?;
    let state = folder.path().join("state");
    let rule = Rule::of(arguments.tolerance, &arguments.ignore);
    let compared = compared(
        request,
        &state,
        &rule,
        (arguments, &pair, &guest, &interrupt),
    );
    // In any case: the App shall be as it was.
    let removed = guest.remove().and(remove_all(&asked));
    let (mut play, verdict) = compared?;
    removed?;
    if verdict == Verdict::Ended {
        rest(&mut play, guest.has_app())?;
    }
    let judged = arguments.judge.map(|_| match verdict {
        Verdict::Ended => "ended",
        Verdict::Agreed => "agreed",
        Verdict::Refused => "differs",
    });
    if let Some(verdict) = judged {
        let report = play.report();
        print(json!({ "verdict": verdict, "calls": report.calls, "first": report.first }));
        return Ok(ExitCode::SUCCESS);
    }
    let place = (&store, &app, &resolved.workspace.root);
    let verdict = carried_out(verdict, &play, &pair, place, options)?;
    told(&play, &pair, &app, verdict, options);
    Ok(match play.comparison().differing() {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

/// What plays the candidate: alone, if what the live System asks is recorded.
fn player_order(
    (core, system): (CrateId, CrateId),
    asked: Option<&Asked>,
    resolved: &Resolved,
    app: &LiveReport,
) -> Result<PlayerOrder, PlayError> {
    let workspace = &resolved.parsed;
    let (seats, stand_ins) = match asked {
        None => (seats(system, resolved, &app.app)?, Vec::new()),
        Some((_, cores)) => {
            let names = cores.iter().map(|own| workspace.package(own.core));
            let alone = PlayedSeat {
                system,
                is_subject: true,
            };
            let names: Vec<_> = names.collect();
            (vec![alone], stood_in(system, &names, workspace)?)
        }
    };
    Ok(PlayerOrder {
        package: package(workspace.package(system), false, asked.is_some()),
        core,
        seats,
        linked: false,
        stand_ins,
    })
}

/// Builds the program that plays and the layers that stream, and puts the layers into the App: the one in front of the Core, and those
/// in front of what the System imports. The folder is that of the streams.
fn begun(
    order: &PlayerOrder,
    pair: &Pair,
    (arguments, asked): (&ShadowArguments, Option<Asked>),
    (resolved, store, app): (&Resolved, &Store, &LiveReport),
) -> Result<(TempDir, GuestLayer, Vec<GuestLayer>, PlayRequest), CommandError> {
    let (workspace, options) = (&resolved.parsed, &arguments.options);
    let profile = options.store.profile();
    let program = build_player(order, (resolved, &app.app), profile)?;
    let builds = builds(order, workspace, store, Some(pair.build.clone()))?;
    let folder = play_folder("shadow-", workspace)?;
    let calls = folder.path().join("calls.rec");
    let stands_in = asked.is_some();
    let purpose = ("shadow", pair.core.as_str());
    let of_imports = asked.iter();
    let of_imports = of_imports.flat_map(|asked| asked_layers(purpose, asked, resolved));
    let of_imports: Vec<_> = of_imports.collect();
    let layer_order = LayerOrder {
        asked,
        ..layer_order(order.core, pair, app, &calls, arguments)
    };
    let text = layer(&layer_order, workspace);
    let root = &resolved.workspace.root;
    let name = format!("shadow-{}", stem(&pair.core));
    let place = folder_beside(workspace.find(&pair.live.name), &name, root, workspace);
    let own = layer_crate(&text, place, &pair.core, workspace);
    let all: Vec<_> = of_imports.iter().chain([&own]).collect();
    let built = (options, pair.signing.clone());
    build_guests((&all, root), (store, app), built, false)?;
    let guest = |written: &WrittenLayer| GuestLayer::of(written, (store, app), options);
    let layers: Vec<_> = of_imports.iter().map(guest).collect();
    let guest = guest(&own);
    // What is asked is recorded before the first call is.
    let state = folder.path().join("state");
    enter_all(&layers, || guest.enter(Some(state)))?;
    let request = PlayRequest {
        program,
        recording: calls,
        answers: folder.path().join("answers.rec"),
        builds: Some(builds),
        stands_in,
    };
    Ok((folder, guest, layers, request))
}

/// The Core and the System that an argument names.
fn meant(text: &str, workspace: &ParsedWorkspace) -> Result<(CrateId, CrateId), PlayError> {
    let (core, system) = match text.split_once('=') {
        Some((core, system)) => {
            let core = core_named(core, workspace)?;
            (core, module(system, ModuleKind::System, workspace)?)
        }
        None => {
            let system = module(text, ModuleKind::System, workspace)?;
            let declaration = workspace[system].declaration.as_ref();
            let provider = declaration.and_then(|own| own.provider());
            let core = provider.map_or("", |own| &own.provides.core.value);
            (core_named(core, workspace)?, system)
        }
    };
    let (core_name, name) = (workspace.package(core), workspace.package(system));
    if !workspace[system].provides(ModuleKind::System, core_name) {
        let message = format!("{name} does not serve {core_name}");
        return Err(PlayError::Missing(message));
    }
    Ok((core, system))
}

/// The System that serves the Core in the App.
fn live(app: &LiveReport, core: &str) -> Result<LiveModule, PlayError> {
    let live = live_systems(app, core).find(|own| own.since > 0);
    live.cloned().ok_or_else(|| {
        let app = &app.app;
        PlayError::Missing(format!(
            "no System serves {core} in {app} that a candidate could be compared with"
        ))
    })
}

/// A candidate whose imports would be served by other modules than those of the App, as what the live one asks cannot be recorded, needs
/// a word for that.
fn refuse_imports(
    order: &PlayerOrder,
    arguments: &ShadowArguments,
    workspace: &ParsedWorkspace,
) -> Result<(), PlayError> {
    if arguments.live_imports {
        return Ok(());
    }
    let others = order.seats.iter().filter(|seat| !seat.is_subject);
    let others: Vec<_> = others
        .map(|seat| workspace.package(seat.system).to_owned())
        .collect();
    if others.is_empty() {
        return Ok(());
    }
    Err(PlayError::Missing(format!(
        "the candidate imports what {} serve, whose answers to it are not recorded: with --live-imports it calls modules of its own, \
         each in its first state, which do again what they do to files, sockets and clocks",
        others.join(", ")
    )))
}

/// The build to compare: of the store, or of the sources.
fn candidate_build(
    arguments: &ShadowArguments,
    (system, resolved): (CrateId, &Resolved),
    live: &LiveModule,
    (store, app): (&Store, &LiveReport),
) -> Result<(Digest, Option<KeptBuild>), CommandError> {
    let name = resolved.parsed.package(system);
    let is_other = arguments.candidate.contains('=');
    if is_other == (live.name == name) {
        return Err(PlayError::Missing(match is_other {
            true => {
                format!("{name} serves that Core already; name it alone to compare its sources")
            }
            false => format!(
                "{} serves {} in {}; name the candidate as {}={name}",
                live.name, live.core, app.app, live.core
            ),
        })
        .into());
    }
    let (build, kept) = match &arguments.build {
        Some(prefix) => kept(store, name, build_of(store, name, prefix)?)?,
        None if is_other => {
            let current = store.current().map_err(PlayError::from)?;
            let own = current.modules.get(name).cloned();
            kept(store, name, own.ok_or_else(|| not_published(name))?)?
        }
        None => {
            let options = &arguments.options;
            let place = (store.clone(), options.store.profile(), options.limit());
            build_aside(resolved, &app.app, system, place)?
        }
    };
    if live.digest.as_ref() == Some(&build) {
        let message = format!(
            "{name} runs as the build {} already: edit it first",
            build.short()
        );
        return Err(PlayError::Missing(message).into());
    }
    let quarantine = store.quarantine().map_err(PlayError::from)?;
    if arguments.promote_after.is_some()
        && let Some(entry) = quarantine.find(name, &build)
    {
        return Err(PlayError::Missing(format!(
            "the build {} of {name} is quarantined and cannot go live: {}",
            build.short(),
            entry.reason
        ))
        .into());
    }
    Ok((build, kept))
}

/// A build of the store, which `gc` leaves there while what is returned with it lives.
fn kept(
    store: &Store,
    name: &str,
    build: Digest,
) -> Result<(Digest, Option<KeptBuild>), CommandError> {
    match KeptBuild::of(store, name, &build)? {
        (kept, true) => Ok((build, kept)),
        (_, false) => {
            let build = build.short();
            let message = format!("gc has removed the build {build} of {name} at this moment");
            Err(PlayError::Missing(message).into())
        }
    }
}

fn note_what_is_not_compared(
    core: CrateId,
    pair: &Pair,
    app: &LiveReport,
    arguments: &ShadowArguments,
    workspace: &ParsedWorkspace,
) {
    note_left_out(core, "compared", workspace);
    let layers = app.modules.iter().filter(|own| {
        own.core == pair.core && own.kind == keyway::ModuleKind::Layer && own.state.is_live()
    });
    let layers: Vec<_> = layers.map(|own| own.name.as_str()).collect();
    if !layers.is_empty() {
        note(format_args!(
            "{} in front of {}: what they answer is compared with the candidate alone",
            layers.join(", "),
            pair.live.name
        ));
    }
    if arguments.limits.sample > 1 {
        note(
            "one of several calls is compared: a module with state answers otherwise without the others",
        );
    }
}

fn layer_order(
    core: CrateId,
    pair: &Pair,
    app: &LiveReport,
    calls: &Path,
    arguments: &ShadowArguments,
) -> LayerOrder {
    let build = pair.live.digest.as_ref();
    LayerOrder {
        package: format!("layer-shadow-{}", stem(&pair.core)),
        core,
        app: app.app.clone(),
        module: pair.live.name.clone(),
        build: build.map_or_else(String::new, ToString::to_string),
        file: calls.to_owned(),
        // The candidate is given it beside the stream, before the first call.
        state: None,
        limits: arguments.limits.of_layer(),
        streams: true,
        asked: None,
    }
}

/// Compares until there is a verdict.
fn compared(
    request: PlayRequest,
    state: &Path,
    rule: &Rule,
    (arguments, pair, guest, interrupt): (&ShadowArguments, &Pair, &GuestLayer, &Interrupt),
) -> Result<(ShadowPlay, Verdict), CommandError> {
    let mut play = ShadowPlay::start(request, state, rule)?;
    if arguments.judge.is_some() {
        print(json!({ "event": "begun" }));
    } else if !arguments.options.json {
        note(format_args!(
            "comparing {} ({}) with {}; Ctrl-C ends it",
            pair.candidate,
            pair.build.short(),
            pair.live.name
        ));
    }
    let mut table = ShadowTable::new(!arguments.options.json);
    let (began, mut drawn) = (Instant::now(), Instant::now());
    let limit = Duration::from_secs(arguments.limits.seconds);
    let verdict = loop {
        let step = play.advance()?;
        let (calls, differing) = (play.comparison().calls(), play.comparison().differing());
        let ends = arguments.refuse_on_difference || arguments.judge.is_some();
        if ends && differing > 0 {
            break Verdict::Refused;
        }
        let enough = arguments.judge.or(arguments.promote_after);
        if differing == 0 && enough.is_some_and(|enough| calls as u64 >= enough) {
            break Verdict::Agreed;
        }
        if step == ShadowStep::Over || interrupt.is_raised() || began.elapsed() >= limit {
            break Verdict::Ended;
        }
        if drawn.elapsed() >= REDRAW {
            drawn = Instant::now();
            table.draw(&play.report());
        }
        if step == ShadowStep::Waiting {
            if !guest.is_in() {
                break Verdict::Ended;
            }
            sleep(STEP);
        }
    };
    table.clear();
    Ok((play, verdict))
}

/// Compares what is left: the App is without the layer, so that there is an end. An App that was killed has not written it.
fn rest(play: &mut ShadowPlay, has_app: bool) -> Result<(), PlayError> {
    let last = match has_app {
        true => usize::MAX,
        false => play.recorded()?,
    };
    let mut moved = Instant::now();
    while play.comparison().calls() < last && moved.elapsed() <= REST {
        match play.advance()? {
            ShadowStep::Over => return Ok(()),
            ShadowStep::Compared => moved = Instant::now(),
            ShadowStep::Waiting => sleep(STEP),
        }
    }
    Ok(())
}

/// What became of the candidate.
fn carried_out(
    verdict: Verdict,
    play: &ShadowPlay,
    pair: &Pair,
    (store, app, root): (&Store, &LiveReport, &PathBuf),
    options: &ControlOptions,
) -> Result<&'static str, CommandError> {
    match verdict {
        Verdict::Ended => Ok("ended"),
        Verdict::Refused => {
            let first = play.report().first;
            let reason = first.map_or_else(String::new, |own| {
                format!(
                    "shadow: call {}, {}: {}: {} became {}",
                    own.call, own.function, own.path, own.was, own.became
                )
            });
            quarantine_build(store, &pair.candidate, &pair.build, &reason)?;
            Ok("quarantined")
        }
        Verdict::Agreed => {
            // Of another System as well: the build that was compared shall go live, whatever was published since.
            let builds = BTreeMap::from([(pair.candidate.clone(), pair.build.clone())]);
            make_current(store, root, &builds, pair.signing.as_ref())?;
            if pair.candidate == pair.live.name {
                await_live(pair, store, app, options)?;
                return Ok("promoted");
            }
            let command = ControlCommand::Swap {
                core: pair.core.clone(),
                system: pair.candidate.clone(),
                drop: Vec::new(),
            };
            ask(store, app, &request_name(), command, options.limits())?;
            Ok("promoted")
        }
    }
}

/// Waits until the App has taken the build.
fn await_live(
    pair: &Pair,
    store: &Store,
    app: &LiveReport,
    options: &ControlOptions,
) -> Result<(), PlayError> {
    let began = Instant::now();
    let mut reason = String::new();
    while began.elapsed() < options.limit() {
        if let Ok(report) = store.live_report(app.pid, &app.run) {
            let mut modules = report.modules.iter();
            let own = modules.find(|own| own.name == pair.candidate);
            if own.is_some_and(|own| own.digest.as_ref() == Some(&pair.build)) {
                return Ok(());
            }
            let events = report.events.iter().rev();
            let mut events = events.filter(|event| event.module == pair.candidate);
            reason = events
                .next()
                .map_or_else(String::new, |event| format!("; its last event: {event}"));
        }
        sleep(STEP);
    }
    Err(PlayError::Missing(format!(
        "the build {} of {} is current, and {} has not taken it for {} s{reason}",
        pair.build.short(),
        pair.candidate,
        app.app,
        began.elapsed().as_secs()
    )))
}

fn told(play: &ShadowPlay, pair: &Pair, app: &LiveReport, verdict: &str, options: &ControlOptions) {
    let report = play.report();
    if options.json {
        print_json(&json!({
            "event": "ended",
            "app": app.app,
            "pid": app.pid,
            "core": pair.core,
            "live": pair.live.name,
            "candidate": pair.candidate,
            "build": pair.build.as_str(),
            "verdict": verdict,
            "limit": play.limit(),
            "calls": report.calls,
            "differing": report.differing,
            "first": report.first,
            "functions": report.functions,
        }));
        return;
    }
    print(ShadowTable::text(&report));
    let (candidate, build) = (&pair.candidate, pair.build.short());
    match verdict {
        "promoted" => print(format_args!("{candidate} ({build}) is live")),
        "quarantined" => print(format_args!(
            "{candidate} ({build}) is quarantined; {} stays live",
            pair.live.name
        )),
        _ => {}
    }
    if let Some(limit) = play.limit() {
        note(format_args!("the limit of {limit} reached"));
    }
}
