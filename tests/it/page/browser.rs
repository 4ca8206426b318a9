//! A browser, driven by the WebDriver protocol.
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use ct_codecs::{Base64, Decoder};
use serde_json::{Value, json};

use super::http::send;
use super::served::LIMIT;

/// The key Enter in the words of the protocol.
const ENTER: &str = "\u{e007}";

/// Chromium without a window.
#[derive(Debug)]
pub(super) struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts it; `None` where there is no `chromedriver`.
    #[track_caller]
    pub(super) fn start() -> Option<Self> {
        let mut command = Command::new("chromedriver");
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut driver = command.stderr(Stdio::null()).spawn().ok()?;
        let mut output = BufReader::new(driver.stdout.take().unwrap());
        let port = loop {
            let mut line = String::new();
            assert!(
                output.read_line(&mut line).unwrap() > 0,
                "chromedriver has ended"
            );
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim().trim_end_matches('.').parse().unwrap();
            }
        };
        thread::spawn(move || output.read_to_end(&mut Vec::new()));
        let session = String::new();
        let mut browser = Self {
            driver,
            port,
            session,
        };
        // As root, and in a container, it has no sandbox of its own and little shared memory.
        let words = [
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--window-size=1150,1950",
        ];
        let options = json!({ "goog:chromeOptions": { "args": words } });
        let session = json!({ "capabilities": { "alwaysMatch": options } });
        let begun = browser.asked("POST", "", &session);
        browser.session = format!("/{}", begun["sessionId"].as_str().unwrap());
        Some(browser)
    }

    /// Opens an address.
    #[track_caller]
    pub(super) fn open(&self, url: &str) {
        self.asked("POST", "/url", &json!({ "url": url }));
    }

    /// What the body of a function gives in the page.
    #[track_caller]
    pub(super) fn run(&self, script: &str) -> Value {
        self.asked(
            "POST",
            "/execute/sync",
            &json!({ "script": script, "args": [] }),
        )
    }

    /// Waits until an expression is true in the page.
    #[track_caller]
    pub(super) fn until(&self, expression: &str) {
        let began = Instant::now();
        let script = format!("return Boolean({expression});");
        while self.run(&script) != true {
            let text = || self.run("return document.body.innerText;");
            assert!(began.elapsed() < LIMIT, "not {expression}: {:#}", text());
            sleep(Duration::from_millis(20));
        }
    }

    /// Clicks at the element with this XPath, as a mouse does.
    #[track_caller]
    pub(super) fn click(&self, path: &str) {
        let element = self.element(path);
        self.asked("POST", &format!("{element}/click"), &json!({}));
    }

    /// Presses Enter on it, as a keyboard does.
    #[track_caller]
    pub(super) fn enter(&self, path: &str) {
        let element = self.element(path);
        self.asked(
            "POST",
            &format!("{element}/value"),
            &json!({ "text": ENTER }),
        );
    }

    /// A picture of what is seen, as PNG, where people want dark pages or not.
    #[track_caller]
    pub(super) fn picture(&self, scheme: &str) -> Vec<u8> {
        let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let command =
            json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": feature } });
        self.asked("POST", "/goog/cdp/execute", &command);
        let text = self.asked("GET", "/screenshot", &Value::Null);
        Base64::decode_to_vec(text.as_str().unwrap(), None).unwrap()
    }

    #[track_caller]
    fn element(&self, path: &str) -> String {
        let found = self.asked(
            "POST",
            "/element",
            &json!({ "using": "xpath", "value": path }),
        );
        let id = found.as_object().unwrap().values().next().unwrap();
        format!("/element/{}", id.as_str().unwrap())
    }

    /// The value that it answers to a command.
    #[track_caller]
    fn asked(&self, method: &str, command: &str, value: &Value) -> Value {
        let line = format!("{method} /session{}{command}", self.session);
        let host = format!("127.0.0.1:{}", self.port);
        let headers = [
            ("Host", host.as_str()),
            ("Content-Type", "application/json"),
        ];
        let body = if method == "GET" {
            String::new()
        } else {
            value.to_string()
        };
        let answer = send(self.port, &line, &headers, &body);
        let mut said: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(answer.status, 200, "{line}: {said:#}");
        said["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends its browser with the session, also after a test that has failed.
        if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
            let (session, port) = (&self.session, self.port);
            let _ = write!(
                stream,
                "DELETE /session{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
            );
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = stream.read(&mut [0; 1]);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
