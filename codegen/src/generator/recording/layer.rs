//! The text of a layer that records all calls of a Core.

use std::path::{Path, PathBuf};

use super::forwarder::Forwarder;
use super::layer_text::layer_text;
use super::table::{FUNCTION, import, rows};
use super::{AskedCore, AskedLayerOrder, Callable, CrateText, LayerLimits, callables};
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::scaffold::UsedItems;
use crate::ground::names::written;

/// What to record.
#[derive(Clone, Debug)]
pub struct LayerOrder {
    /// Package name of the layer.
    pub package: String,
    /// The Core whose calls are recorded.
    pub core: CrateId,
    /// Package name of the App.
    pub app: String,
    /// Package name of the module behind the layer.
    pub module: String,
    /// Digest of its library.
    pub build: String,
    /// Absolute path of the file.
    pub file: PathBuf,
    /// Absolute path of the file into which the App saves the module behind the layer when it inserts it; `None` if the layer begins
    /// with the App, and so with what `initialize` of the module gives it.
    pub state: Option<PathBuf>,
    /// When it ends.
    pub limits: LayerLimits,
    /// Whether somebody reads the file while it is written.
    pub streams: bool,
    /// The Cores whose answers to the module are recorded as well, by layers of the same number; `None` if they are not.
    pub asked: Option<(u64, Vec<AskedCore>)>,
}

/// Writes the layer.
#[must_use]
pub fn layer(order: &LayerOrder, workspace: &ParsedWorkspace) -> CrateText {
    let member = &workspace[order.core];
    let name = written(&member.source.crate_name());
    let of = format!("Records the calls of `{}`", member.source.package);
    written_layer(
        (&order.package, &of),
        order.core,
        workspace,
        |target, own| state(order, target, own, (&name, workspace)),
    )
}

/// Writes a layer whose calls stand inside those of the System that makes them.
#[must_use]
pub fn asked_layer(order: &AskedLayerOrder, workspace: &ParsedWorkspace) -> CrateText {
    let AskedLayerOrder {
        index, recording, ..
    } = order;
    let package = workspace.package(order.core);
    let of = format!("Records what a System asks of `{package}`");
    written_layer((&order.package, &of), order.core, workspace, |target, _| {
        format!(
            r#"
#[viewmodel]
pub struct {target} {{
    recorder: ::keyway::private::Recorder,
}}

#[viewmodel]
impl {target} {{
    fn initialize() -> Self {{
        Self {{ recorder: ::keyway::private::Recorder::of_import({index}, {recording}) }}
    }}
}}
"#
        )
    })
}

/// The crate of a layer with all functions of a Core. One that cannot be recorded is there as well: what happens below its calls is not
/// what the caller has asked.
fn written_layer(
    (package, of): (&str, &str),
    core: CrateId,
    workspace: &ParsedWorkspace,
    state: impl Fn(&str, &[Callable<'_>]) -> String,
) -> CrateText {
    let functions = callables(&workspace[core], workspace);
    let numbered = functions.iter().enumerate();
    let numbered: Vec<_> = numbered.filter(|(_, own)| own.is_traced()).collect();
    let body = |index, own: &Callable<'_>, items: &UsedItems| match own.left_out {
        None => function(index, own, items),
        Some(_) => passing(index, own, items),
    };
    let state = |target: &str| state(target, &functions);
    let named = (package, of, "Recording");
    layer_text(named, core, workspace, &numbered, (state, body))
}

fn state(
    order: &LayerOrder,
    target: &str,
    functions: &[Callable<'_>],
    (core, workspace): (&str, &ParsedWorkspace),
) -> String {
    let table = table(functions);
    let (nesting, imports) = match &order.asked {
        None => (String::new(), "None".to_owned()),
        Some((recording, asked)) => (
            format!(".nesting({recording})"),
            format!("Some({})", imports(asked, workspace)),
        ),
    };
    let LayerOrder {
        app,
        module,
        build,
        streams,
        ..
    } = order;
    let LayerLimits {
        calls,
        bytes,
        seconds,
        sample,
    } = order.limits;
    let (beginning, saved) = order.state.as_ref().map_or_else(
        || (String::new(), String::new()),
        |file| {
            (
                ".beginning_with(state)".to_owned(),
                saved_state(order, file),
            )
        },
    );
    let file = order.file.display().to_string();
    format!(
        r#"
#[viewmodel]
pub struct {target} {{
    recorder: ::keyway::private::Recorder,
}}

#[viewmodel]
impl {target} {{
    fn initialize() -> Result<Self, String> {{
        if ::keyway::is_probe() {{
            return Ok(Self {{ recorder: ::keyway::private::Recorder::idle() }});
        }}
        let contract = &::{core}::generated::CONTRACT;
        let header = ::keyway::store::RecordingHeader {{
            core: contract.core().to_owned(),
            contract: contract.text().to_owned(),
            app: {app:?}.to_owned(),
            module: {module:?}.to_owned(),
            build: {build:?}.to_owned(),
            keyway: ::keyway::BuildIdentity::current().keyway,
            functions: functions(),
            sample: {sample},
            imports: {imports},
        }};
        let limits = ::keyway::private::RecordingLimits {{
            calls: {calls},
            bytes: {bytes},
            time: ::std::time::Duration::from_secs({seconds}),
            sample: {sample},
            streams: {streams},
        }};
        let file = ::std::path::Path::new({file:?});
        match ::keyway::private::Recorder::create(file, &header, limits) {{
            Ok(recorder) => Ok(Self {{ recorder: recorder{nesting}{beginning} }}),
            Err(error) => Err(error.to_string()),
        }}
    }}

    fn shutdown(&self) {{
        self.recorder.finish();
    }}
}}
{saved}{table}"#
    )
}

/// The functions of the Core, as the header has them.
fn table(functions: &[Callable<'_>]) -> String {
    let rows = rows(functions);
    format!(
        r#"
fn functions() -> Vec<::keyway::store::RecordedFunction> {{
    vec![
{rows}    ]
}}
{FUNCTION}"#
    )
}

/// The imports, as the header has them.
fn imports(asked: &[AskedCore], workspace: &ParsedWorkspace) -> String {
    let own = asked.iter().map(|own| {
        let functions = callables(&workspace[own.core], workspace);
        let names = [own.module.as_str(), own.build.as_str()];
        import(workspace.package(own.core), names, &functions)
    });
    format!("vec![{}]", own.collect::<String>())
}

/// How the layer finds what the App has saved.
fn saved_state(order: &LayerOrder, file: &Path) -> String {
    let LayerOrder { app, module, .. } = order;
    let file = file.display().to_string();
    format!(
        r#"
/// What the App saved of the module behind this layer when it inserted it.
fn state() -> Result<::keyway::store::RecordedState, String> {{
    let saved = ::keyway::store::SavedApp::read(::std::path::Path::new({file:?}), {app:?});
    let mut modules = saved.map_err(|error| error.to_string())?.modules;
    match modules.pop_first() {{
        Some((name, _)) if name != {module:?} => Err(format!("{{name}} has taken the place of {module}; record again")),
        Some((_, saved)) => Ok(::keyway::store::RecordedState {{ fields: saved.state.fields }}),
        None => Ok(::keyway::store::RecordedState::default()),
    }}
}}
"#
    )
}

fn function(index: usize, own: &Callable<'_>, items: &UsedItems) -> String {
    let Forwarder { head, call } = Forwarder::of(own, items);
    let arguments = &own.function.arguments;
    let mut text = format!("    {head} {{\n");
    let mut line = |line: String| text += &format!("        {line}\n");
    line(format!(
        "let mut keyway_call = self.recorder.begin({index});"
    ));
    for argument in arguments {
        let method = match Callable::is_bytes(argument) {
            true => "bytes",
            false => "argument",
        };
        line(format!("keyway_call.{method}(&{});", argument.name));
    }
    line("let keyway_start = keyway_call.start();".to_owned());
    line(format!("let keyway_outcome = {call};"));
    line("keyway_call.outcome(keyway_start, &keyway_outcome);".to_owned());
    for argument in arguments
        .iter()
        .filter(|argument| Callable::changes(argument))
    {
        let name = &argument.name;
        line(format!("keyway_call.changed(&keyway_outcome, &{name});"));
    }
    line("self.recorder.end(keyway_call);".to_owned());
    line("::keyway::private::unwrap_or_raise(keyway_outcome)".to_owned());
    text + "    }\n"
}

/// A function whose calls are no data.
fn passing(index: usize, own: &Callable<'_>, items: &UsedItems) -> String {
    let Forwarder { head, call } = Forwarder::of(own, items);
    format!(
        "    {head} {{
        let keyway_call = self.recorder.pass({index});
        let keyway_outcome = {call};
        self.recorder.end(keyway_call);
        ::keyway::private::unwrap_or_raise(keyway_outcome)
    }}
"
    )
}
