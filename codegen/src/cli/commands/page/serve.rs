//! `serve`.

use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use tiny_http::Server;

use super::answer::answer;
use super::door::Door;
use super::hub::Hub;
use super::token::Token;
use super::viewer::Viewer;
use super::works::Works;
use crate::cli::command_error::CommandError;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{Interrupt, StoreOptions};

/// Interval at which the store is looked at while a page is open, and at which Ctrl-C is looked for.
const STEP: Duration = Duration::from_millis(100);

/// Shows the Apps of a store in a browser of this machine until Ctrl-C; the layers that were inserted by the page are out then.
pub(in crate::cli::commands) fn serve(
    options: &StoreOptions,
    port: u16,
    as_json: bool,
) -> Result<ExitCode, CommandError> {
    let interrupt = Interrupt::catch()?;
    let store = options.store()?;
    let refused = |reason: String| CommandError::Port { port, reason };
    let server = Server::http((Ipv4Addr::LOCALHOST, port));
    let server = server.map_err(|error| refused(error.to_string()))?;
    let address = server.server_addr().to_ip();
    let address = address.ok_or_else(|| refused("it has no port".to_owned()))?;
    let door = Arc::new(Door::new(address.port(), Token::random()?));
    let works = Works::new(store.clone(), options.clone(), interrupt.clone());
    let (works, hub) = (Arc::new(works), Arc::new(Hub::default()));
    let viewer = Viewer::new(store, Arc::clone(&works));
    thread::spawn(viewer.reading());
    let shown = Arc::clone(&hub);
    thread::spawn(move || watch(viewer, &shown));
    if as_json {
        print_json(&json!({ "url": door.address() }));
    } else {
        print(door.address());
        note("open this address in a browser of this machine; Ctrl-C ends it");
    }
    while !interrupt.is_raised() {
        // Where a request cannot be received, the next one may.
        let Ok(Some(request)) = server.recv_timeout(STEP) else {
            continue;
        };
        let (door, hub, works) = (Arc::clone(&door), Arc::clone(&hub), Arc::clone(&works));
        // A reader that is slow, or has gone, is nobody else's concern.
        // Where there is no thread for it, it is not answered.
        let _ = thread::Builder::new().spawn(move || answer(request, &door, &hub, &works));
    }
    works.finish();
    Ok(ExitCode::SUCCESS)
}

/// Looks at the store again and again while somebody looks on.
fn watch(mut viewer: Viewer, hub: &Hub) {
    loop {
        let began = Instant::now();
        if hub.has_listeners() {
            hub.show(viewer.look());
        }
        // A large store takes no more than a fifth of a processor.
        thread::sleep(STEP.max(began.elapsed() * 4));
    }
}
