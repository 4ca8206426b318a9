//! The text of a program that plays a recording.

use super::argument::Argument;
use super::stand_in::stand_in;
use super::table::{FUNCTION, import};
use super::{Callable, CrateText, PlayedSeat, callables};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedWorkspace, Presence, ProviderDeclaration, Requirement};
use crate::ground::names::{site, slot, written};

/// What to play against.
#[derive(Clone, Debug)]
pub struct PlayerOrder {
    /// Package name of the program.
    pub package: String,
    /// The Core whose calls were recorded.
    pub core: CrateId,
    /// Systems, each behind everything that it requires; the last one is the one that is asked.
    pub seats: Vec<PlayedSeat>,
    /// Whether the Systems are linked rather than loaded from a store.
    pub linked: bool,
    /// Cores for which stand-ins answer, by what is in the recording.
    pub stand_ins: Vec<CrateId>,
}

/// Writes the program. It takes the recording and the file for the answers, then, unless its Systems are linked, the folder of
/// a store and for each System the digest of its build. If the variable [`FOLLOWED`] names a file with the state of an App, it begins
/// with that, follows the recording while that is written, and ends with its standard input.
#[must_use]
pub fn player(order: &PlayerOrder, workspace: &ParsedWorkspace) -> CrateText {
    let scope = Scope { order, workspace };
    let functions = callables(&workspace[order.core], workspace);
    let known = functions.iter().filter(|own| own.left_out.is_none());
    let arms: String = known.map(arm).collect();
    let own = order.seats.iter().map(|seat| scope.provided(seat));
    let cores = order.stand_ins.iter().copied().chain(own);
    let slots: String = cores.map(|core| scope.slot(core)).collect();
    let starts = (4..)
        .zip(&order.seats)
        .map(|(at, seat)| match order.linked {
            true => scope.linked(seat),
            false => scope.loaded(at, seat),
        });
    let starts: String = scope.stand_ins() + &starts.collect::<String>();
    let core = workspace.package(order.core);
    let program = PROGRAM
        .replace("CORE", scope.path(order.core).trim_start_matches("::"))
        .replace("SUBJECT", &slot(core))
        .replace("FOLLOWED", FOLLOWED)
        .replace("    STARTS\n", &starts)
        .replace("        ARMS\n", &arms)
        .replace("        TODAY\n", &scope.today());
    CrateText {
        package: order.package.clone(),
        dependencies: scope.dependencies(),
        foreign: Vec::new(),
        source: format!(
            "//! Plays recordings of `{core}`; written by Keyway.\n#![forbid(unsafe_code)]\n{slots}{program}{FUNCTION}"
        ),
    }
}

/// The variable that has a player follow a recording.
pub const FOLLOWED: &str = "KEYWAY_PLAY_FOLLOWED";

const PROGRAM: &str = r#"
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use keyway::private::{CallWriter, Recorder, RecordingLimits, StandIns};
use keyway::store::{RecordedCall, RecordedFunction, RecordingStream};
use keyway::test::Rig;

/// What answers in the place of imports.
static STAND_INS: StandIns = StandIns::new();

/// The imports for which they do.
fn today() -> Vec<keyway::store::RecordedImport> {
    vec![
        TODAY
    ]
}

fn main() -> ExitCode {
    match play() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn play() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let argument = |at: usize| arguments.get(at).ok_or("an argument is missing");
    let mut recording = RecordingStream::open(Path::new(argument(1)?))?;
    let mut header = recording.header().clone();
    STAND_INS.stand_in_for(today(), &mut header);
    let followed = std::env::var_os("FOLLOWED");
    let state = match &followed {
        Some(file) => {
            end_with_input();
            let mut saved = keyway::store::SavedApp::read(Path::new(file), &header.app)?;
            saved.modules.remove(&header.module).map(|saved| saved.state)
        }
        None => recording.state().map(|own| {
            let mut state = keyway::SavedState::default();
            state.fields.clone_from(&own.fields);
            state
        }),
    };
    let mut rig = Rig::new();
    STARTS
    let views = SUBJECT.get().ok_or("nothing serves the Core")?;
    let limits = RecordingLimits { streams: true, ..RecordingLimits::default() };
    let recorder = Recorder::create(Path::new(argument(2)?), &header, limits)?;
    loop {
        if let Some(call) = recording.next_call()? {
            let function = &header.functions[call.function];
            let mut written = recorder.begin(call.function as u32);
            STAND_INS.begin(&call);
            answer(views, function, &call, &mut written)?;
            STAND_INS.end(&mut written);
            recorder.end(written);
            continue;
        }
        if recording.end().is_some() || followed.is_none() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Ends this process with the one that has started it.
fn end_with_input() {
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
}

/// Asks what was asked then.
fn answer(
    views: &CORE::Views,
    function: &RecordedFunction,
    call: &RecordedCall<'_>,
    written: &mut CallWriter,
) -> Result<(), Box<dyn std::error::Error>> {
    match (function.view.as_str(), function.name.as_str()) {
        ARMS
        _ => return Err(format!("there is no {}.{} any more; record again", function.view, function.name).into()),
    }
    Ok(())
}
"#;

/// How one function is called.
fn arm(own: &Callable<'_>) -> String {
    let (view, name) = (&own.view.place.name.value, &own.function.name.value);
    let mut text = format!("        ({view:?}, {name:?}) => {{\n");
    let mut passed = Vec::new();
    let mut changed = String::new();
    for (at, argument) in own.function.arguments.iter().enumerate() {
        let Some(how) = Argument::of(argument) else {
            continue;
        };
        let mutable = if how.changes { "mut " } else { "" };
        text += &format!(
            "            let {mutable}a{at}: {} = call.argument(function, {at})?;\n",
            how.owned
        );
        text += &format!("            written.argument(&a{at});\n");
        passed.push(format!("{}a{at}", how.lent));
        if how.changes {
            changed += &format!("            written.changed(&outcome, &a{at});\n");
        }
    }
    text += &format!(
        "            let start = written.start();\n            let outcome = (views.{}.{})({});\n            written.outcome(start, &outcome);\n{changed}        }}\n",
        own.field(),
        written(name),
        passed.join(", ")
    );
    text
}

/// The Systems of a player and their places in the workspace.
struct Scope<'a> {
    order: &'a PlayerOrder,
    workspace: &'a ParsedWorkspace,
}

impl Scope<'_> {
    fn declaration(&self, seat: &PlayedSeat) -> Option<&ProviderDeclaration> {
        self.workspace[seat.system].declaration.as_ref()?.provider()
    }

    /// Cores that a System requires, in the order of its import slots.
    fn required(&self, seat: &PlayedSeat) -> Vec<(CrateId, &Requirement)> {
        let requires = self.workspace[seat.system].requirements();
        let found = requires.map(|own| Some((self.workspace.find(&own.core.value)?, own)));
        found.flatten().collect()
    }

    /// The Core that a System provides.
    fn provided(&self, seat: &PlayedSeat) -> CrateId {
        let core = self.declaration(seat);
        let core = core.and_then(|own| self.workspace.find(&own.provides.core.value));
        core.unwrap_or(self.order.core)
    }

    /// Whether one of the Systems, or a stand-in, serves a Core; an import may be optional.
    fn is_served(&self, core: CrateId) -> bool {
        let mut seats = self.order.seats.iter();
        self.order.stand_ins.contains(&core) || seats.any(|seat| self.provided(seat) == core)
    }

    fn name(&self, core: CrateId) -> String {
        slot(self.workspace.package(core))
    }

    /// Path of the generated code of a crate.
    fn path(&self, id: CrateId) -> String {
        let name = self.workspace[id].source.crate_name();
        format!("::{}::generated", written(&name))
    }

    fn dependencies(&self) -> Vec<String> {
        let mut ids = vec![self.order.core];
        ids.extend(&self.order.stand_ins);
        for seat in &self.order.seats {
            ids.push(self.provided(seat));
            ids.extend(self.required(seat).iter().map(|(core, _)| *core));
            ids.extend(self.order.linked.then_some(seat.system));
        }
        ids.sort_unstable();
        ids.dedup();
        let names = ids.iter().map(|id| self.workspace.package(*id).to_owned());
        names.collect()
    }

    /// Binds the tables of the stand-ins.
    fn stand_ins(&self) -> String {
        let own = self.order.stand_ins.iter().map(|core| {
            let table = stand_in(*core, &self.path(*core), self.workspace);
            format!("    rig.fake(&{}, {table});\n", self.name(*core))
        });
        own.collect()
    }

    /// The imports of today for which there are stand-ins.
    fn today(&self) -> String {
        let own = self.order.stand_ins.iter().map(|core| {
            let functions = callables(&self.workspace[*core], self.workspace);
            import(self.workspace.package(*core), ["", ""], &functions)
        });
        own.collect()
    }

    fn slot(&self, core: CrateId) -> String {
        format!(
            "\nstatic {}: ::keyway::private::Slot<{}::Views> = ::keyway::private::Slot::pending();\n",
            self.name(core),
            self.path(core)
        )
    }

    fn linked(&self, seat: &PlayedSeat) -> String {
        let own = self.path(seat.system);
        let mut text = String::new();
        for (core, _) in self.required(seat) {
            if self.is_served(core) {
                let name = self.name(core);
                text += &format!(
                    "    rig.bind(&{own}::imports::{name}, {name}.get().ok_or(\"{name} is not served\")?);\n"
                );
            }
        }
        text += &begun(seat, &format!("&{own}::MODULE"));
        let name = self.name(self.provided(seat));
        text + &format!("    rig.bind(&{name}, &{own}::HOSTED);\n")
    }

    fn loaded(&self, at: usize, seat: &PlayedSeat) -> String {
        let package = self.workspace.package(seat.system);
        let (site, core) = (site(package), self.path(self.provided(seat)));
        let (mut types, mut granted) = (String::new(), String::new());
        let (mut pattern, mut follows) = (String::new(), String::new());
        for (index, (id, own)) in self.required(seat).into_iter().enumerate() {
            let path = self.path(id);
            let features: Vec<_> = own.features.iter().map(|own| own.value.as_str()).collect();
            let optional = own.presence == Presence::Optional;
            types += &format!("&'static ::keyway::private::Slot<{path}::Views>, ");
            granted += &format!(
                "::keyway::Requirement {{ contract: &{path}::CONTRACT, features: &{features:?}, optional: {optional} }}, "
            );
            pattern += &format!("_import{index}, ");
            if self.is_served(id) {
                follows += &format!("        _import{index}.follow(&{});\n", self.name(id));
            }
        }
        let begun = begun(seat, "module");
        let name = self.name(self.provided(seat));
        let imports = match pattern.is_empty() {
            true => String::new(),
            false => {
                format!("    if let Some(({pattern})) = {site}.imports() {{\n{follows}    }}\n")
            }
        };
        format!(
            "    static {site}: ::keyway::private::Site<{core}::Views, ({types})> = ::keyway::private::Site::new({core}::CORE);
    let store = ::keyway::store::Store::new(argument(3)?);
    let expected = ::keyway::store::Expected {{
        module: {package:?},
        contract: &{core}::CONTRACT,
        features: &[],
        requires: &[{granted}],
        manifest: None,
    }};
    let image = ::keyway::store::verify(&store, &::keyway::store::Digest::try_from(argument({at})?.clone())?, &expected)?;
    let module = {site}.load(&image)?;
    {site}.stage(image.digest());
{imports}    (module.lifecycle.attach)(&::keyway::private::host_services(1));
{begun}    {site}.publish(&{name});
"
        )
    }
}

/// The one that is asked has the state of the recording; others begin anew.
fn begun(seat: &PlayedSeat, module: &str) -> String {
    if seat.is_subject {
        format!(
            "    match &state {{\n        Some(state) => rig.start_from({module}, state)?,\n        None => rig.start({module})?,\n    }}\n"
        )
    } else {
        format!("    rig.start({module})?;\n")
    }
}
