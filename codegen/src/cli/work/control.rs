//! `control`, which sends a request to a running App, and its options.

use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use keyway::store::{ControlCommand, LiveReport};
use serde_json::json;

use super::StoreOptions;
use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::ground::diagnostic::nearest;
use crate::workshop::store::{ControlError, Limits, ask, request_name, subject};

/// The usual limit, in seconds.
const LIMIT: u64 = 10;

/// Options of everything that asks a running App.
#[derive(Args, Clone, Debug)]
pub(in crate::cli) struct ControlOptions {
    /// Process id of the App, where several run
    #[arg(long)]
    pub(in crate::cli) pid: Option<u32>,
    /// Time that the App has to begin, and as much again to finish
    #[arg(long, value_name = "SECONDS", default_value_t = LIMIT, value_parser = clap::value_parser!(u64).range(1..=3600))]
    limit: u64,
    #[command(flatten)]
    pub(in crate::cli) store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

impl ControlOptions {
    /// To ask the process `pid`, with the usual limit.
    pub(in crate::cli) fn to(pid: u32, store: StoreOptions) -> Self {
        Self {
            pid: Some(pid),
            limit: LIMIT,
            store,
            json: true,
        }
    }

    /// Time that the App has to answer.
    pub(in crate::cli) fn limit(&self) -> Duration {
        Duration::from_secs(self.limit)
    }

    /// The time that the App has to begin, and to finish.
    pub(in crate::cli) fn limits(&self) -> Limits {
        Limits {
            begin: self.limit(),
            finish: self.limit(),
        }
    }
}

/// Sends `command` to a running App and shows its answer.
pub(in crate::cli) fn control(
    command: ControlCommand,
    options: &ControlOptions,
) -> Result<ExitCode, CommandError> {
    let store = options.store.store()?;
    let app = subject(&store, options.pid)?;
    let near = near_names(&app, &command);
    let message = ask(&store, &app, &request_name(), command, options.limits()).map_err(
        |error| match error {
            ControlError::Refused { message } => ControlError::Refused {
                message: message + &near,
            },
            other => other,
        },
    )?;
    if options.json {
        print_json(&json!({ "app": app.app, "pid": app.pid, "message": message }));
    } else {
        print(message);
    }
    Ok(ExitCode::SUCCESS)
}

/// For each name that the App does not know the nearest one that it does.
fn near_names(app: &LiveReport, command: &ControlCommand) -> String {
    let modules: Vec<_> = app
        .modules
        .iter()
        .map(|module| module.name.as_str())
        .collect();
    let cores: Vec<_> = app
        .modules
        .iter()
        .map(|module| module.core.as_str())
        .collect();
    let asked = match command {
        ControlCommand::Swap { core, system, .. } => vec![(core, &cores), (system, &modules)],
        ControlCommand::Insert { core, layer, .. } | ControlCommand::Remove { core, layer } => {
            vec![(core, &cores), (layer, &modules)]
        }
        ControlCommand::Rollback { module } => vec![(module, &modules)],
        _ => Vec::new(),
    };
    let unknown = asked
        .into_iter()
        .filter(|(name, known)| !known.contains(&name.as_str()));
    let near = unknown.filter_map(|(name, known)| nearest(name, known.iter().copied()));
    near.map(|near| format!("; did you mean `{near}`?"))
        .collect()
}

#[cfg(test)]
mod tests {
    use keyway::store::{ControlCommand, LiveReport};

    use super::near_names;

    #[test]
    fn a_name_that_is_near_is_offered() {
        let report = r#"
format = 2
pid = 1
run = "00000000000000000000000000000000"
app = "keeper"
program = "keeper"
started = 0
kept = 0
budget = 0
[[modules]]
name = "systems-tally"
kind = "system"
core = "core-tally"
state = "running"
generation = 1
since = 0
faults = 0
"#;
        let report: LiveReport = toml::from_str(report).expect("the text is a report");
        let rollback = |module: &str| {
            let module = module.to_owned();
            near_names(&report, &ControlCommand::Rollback { module })
        };
        assert_eq!(rollback("systems-tably"), "; did you mean `systems-tally`?");
        assert_eq!(rollback("systems-tally"), "");
        let swap = ControlCommand::Swap {
            core: "core-taly".to_owned(),
            system: "tally".to_owned(),
            drop: Vec::new(),
        };
        let expected = "; did you mean `core-tally`?; did you mean `systems-tally`?";
        assert_eq!(near_names(&report, &swap), expected);
    }
}
