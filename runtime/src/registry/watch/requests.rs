//! Reading requests to the App and writing the answers.
use std::fs;

use super::Watch;
use crate::registry::reload::Work;
use crate::registry::seats::Change;
use crate::store_files::ControlCommand;

impl Watch {
    /// Queues the requests to this process on the agenda.
    pub(super) fn poll_requests(&self) {
        let Ok(entries) = fs::read_dir(self.store.control_folder()) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".toml")) else {
                continue;
            };
            if !name.starts_with('.') && !name.ends_with(".done") {
                self.take_request(name);
            }
        }
    }

    fn take_request(&self, name: &str) {
        let Ok(request) = self.store.request(name) else {
            return;
        };
        if request.pid != std::process::id() {
            return;
        }
        // The thread that removes the file is the one that answers.
        if fs::remove_file(self.store.request_path(name)).is_err() {
            return;
        }
        let request_name = name.to_owned();
        let work = match &request.command {
            ControlCommand::Swap { core, system, drop } => match self.prepare_swap(core, system) {
                Ok(change) => {
                    let may_drop = Some(drop.clone());
                    let change = Change { may_drop, ..change };
                    Work::Swap(Box::new(change), request_name)
                }
                Err(error) => {
                    let message = format!("{}: {error}", request.command);
                    self.agenda.answer(name, false, &message);
                    return;
                }
            },
            ControlCommand::Rollback { module } => Work::Rollback(module.clone(), request_name),
            ControlCommand::Leave { file } => Work::Leave(file.clone(), request_name),
        };
        self.agenda.enqueue(work);
    }

    pub(super) fn write_answers(&self) {
        for (name, answer) in self.agenda.take_answers() {
            if let Err(error) = self.store.write_answer(&name, &answer) {
                log::warn!(target: "keyway", "{error}");
            }
        }
    }
}
