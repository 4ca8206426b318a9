//! `inspect --serve` in a process of its own.
use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command};
use std::sync::mpsc::Receiver;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::http::{Answer, begin, head_of, send};
use crate::harness::{Program, Workspace};
use crate::orrery_live::lines;

/// How long anything may take before a test gives up: it is not about time.
pub(super) const LIMIT: Duration = Duration::from_secs(300);

/// The command, with what its pages are told.
#[derive(Debug)]
pub(super) struct Served {
    child: Child,
    errors: Receiver<String>,
    pub(super) url: String,
    pub(super) port: u16,
    token: String,
    events: BufReader<TcpStream>,
}

impl Served {
    /// Serves the page of a store, from the folder of a workspace.
    #[track_caller]
    pub(super) fn start(workspace: &Workspace, store: &Path) -> Self {
        let store = store.to_str().unwrap();
        let arguments = ["inspect", "--serve", "--json", "--store", store];
        let mut child = Program::keyway().at(workspace.root()).watch(&arguments);
        let errors = lines(child.stderr.take().unwrap());
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut text = String::new();
        while !text.ends_with("}\n") {
            let read = output.read_line(&mut text).unwrap();
            assert!(read > 0, "{:?}", errors.iter().collect::<Vec<_>>());
        }
        // Nothing else is written there, and a reader that is gone would end the command.
        std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
        let told: Value = serde_json::from_str(&text).unwrap();
        let url = told["url"].as_str().unwrap().to_owned();
        let (address, token) = url.split_once("/#").unwrap();
        let port = address.strip_prefix("http://127.0.0.1:").unwrap();
        let (port, token) = (port.parse().unwrap(), token.to_owned());
        let host = format!("127.0.0.1:{port}");
        let bearer = format!("Bearer {token}");
        let headers = [("Host", host.as_str()), ("Authorization", &bearer)];
        let mut events = begin(port, "GET /events", &headers, "");
        let head = head_of(&mut events);
        assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
        assert!(head.contains("text/event-stream"), "{head}");
        events.get_ref().set_read_timeout(Some(LIMIT)).unwrap();
        Self {
            child,
            errors,
            url,
            port,
            token,
            events,
        }
    }

    /// The headers that the page sends.
    pub(super) fn headers(&self) -> [(&'static str, String); 4] {
        let host = format!("127.0.0.1:{}", self.port);
        [
            ("Origin", format!("http://{host}")),
            ("Host", host),
            ("Authorization", format!("Bearer {}", self.token)),
            ("Content-Type", "application/json".to_owned()),
        ]
    }

    /// Asks for something as the page does.
    #[track_caller]
    pub(super) fn act(&self, app: &Value, order: &Value) -> Answer {
        let form = json!({ "pid": app["pid"], "run": app["run"], "order": order });
        let own = self.headers();
        let headers: Vec<_> = own
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        send(self.port, "POST /act", &headers, &form.to_string())
    }

    /// What the pages are told next.
    #[track_caller]
    pub(super) fn next(&mut self) -> Value {
        loop {
            let mut line = String::new();
            let read = self.events.read_line(&mut line).unwrap();
            assert!(read > 0, "the events have ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// Waits until what the pages are told is as it should be.
    #[track_caller]
    pub(super) fn until(&mut self, what: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        let began = Instant::now();
        let mut view = Value::Null;
        while began.elapsed() < LIMIT {
            view = self.next();
            if is_so(&view) {
                return view;
            }
        }
        let said: Vec<_> = self.errors.try_iter().collect();
        panic!("not {what}: {view:#}\n{}", said.join("\n"));
    }

    /// Ctrl-C.
    pub(super) fn interrupt(&self) {
        let mut kill = Command::new("kill");
        let sent = kill.args(["-INT", &self.child.id().to_string()]).status();
        assert!(sent.unwrap().success());
    }

    /// Whether it has ended, and well.
    #[track_caller]
    pub(super) fn has_ended(&mut self) -> bool {
        let status = self.child.try_wait().unwrap();
        if let Some(status) = status {
            let said: Vec<_> = self.errors.try_iter().collect();
            assert!(status.success(), "{}", said.join("\n"));
        }
        status.is_some()
    }

    /// Waits until it has ended.
    #[track_caller]
    pub(super) fn ended(mut self) {
        let began = Instant::now();
        while !self.has_ended() {
            assert!(began.elapsed() < LIMIT, "it goes on after Ctrl-C");
            sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // A test that has failed leaves it running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
