//! Reading requests to the App and writing the answers.
use super::Watch;
use crate::host::note;
use crate::registry::reload::{Request, Work};
use crate::registry::seats::{Change, SwapError};
use crate::store_files::ControlCommand;

impl Watch {
    /// Queues new requests to this run of the App on the agenda. The file of a request stays until a safe point claims it,
    /// so that the tool can withdraw the request.
    pub(super) fn poll_requests(&mut self) {
        let names = self.store.requests();
        self.known.retain(|name| names.contains(name));
        for name in names {
            if self.known.insert(name.clone()) {
                self.take_request(name);
            }
        }
    }

    fn take_request(&self, name: String) {
        let Ok(asked) = self.store.request(&name) else {
            return;
        };
        if asked.run != *self.ledger.run() {
            return;
        }
        let path = self.store.request_path(&name);
        let request = Request { name, path };
        match self.work_for(&asked.command, request.clone()) {
            Ok(work) => self.agenda.enqueue(work),
            Err(error) => {
                if request.claim() {
                    let message = format!("{}: {error}", asked.command);
                    self.agenda.answer(&request.name, false, &message);
                }
            }
        }
    }

    fn work_for(&self, command: &ControlCommand, request: Request) -> Result<Work, SwapError> {
        Ok(match command {
            ControlCommand::Swap { core, system, drop } => {
                let change = self.prepare_swap(core, system)?;
                let may_drop = Some(drop.clone());
                Work::Swap(Box::new(Change { may_drop, ..change }), request)
            }
            ControlCommand::Insert { core, layer, state } => {
                match self.prepare_guest(core, layer)? {
                    Some(guest) => {
                        let state = state.as_ref().map(|file| self.store.root().join(file));
                        Work::Admit(Box::new(guest), state, request)
                    }
                    None => Work::Insert(Box::new(self.prepare_insert(core, layer)?), request),
                }
            }
            ControlCommand::Remove { core, layer } => match self.seats.guest(core, layer) {
                Some(_) => Work::Dismiss(core.clone(), layer.clone(), request),
                None => Work::Remove(self.seats.layer(core, layer)?, request),
            },
            ControlCommand::Rollback { module } => Work::Rollback(module.clone(), request),
            ControlCommand::Leave { file } => Work::Leave(self.store.root().join(file), request),
        })
    }

    /// Writes the answers that are ready. One that cannot be written is logged once and tried again.
    pub(super) fn write_answers(&mut self) {
        self.unwritten
            .retain(|(name, answer)| self.store.write_answer(name, answer).is_err());
        for (name, answer) in self.agenda.take_answers() {
            self.known.remove(&name);
            if let Err(error) = self.store.write_answer(&name, &answer) {
                note!(Warn, "{error}");
                self.unwritten.push((name, answer));
            }
        }
    }
}
