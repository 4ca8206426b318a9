//! `Metrics`.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::module_metrics::ModuleMetrics;
use crate::follow::clock::now;
use crate::ship_error::ShipError;

/// What a follower counts, in the text format of Prometheus.
#[derive(Clone, Debug, Default)]
pub(in crate::follow) struct Metrics {
    /// Digest and number of the current set, if it is known, and when it was offered in milliseconds since 1970.
    pub(in crate::follow) set: Option<(String, u64, u64)>,
    /// Whether the latest question was answered.
    pub(in crate::follow) is_answered: bool,
    /// Blobs that were downloaded.
    pub(in crate::follow) blobs: u64,
    /// Their bytes.
    pub(in crate::follow) bytes: u64,
    /// Sets that were made current.
    pub(in crate::follow) switches: u64,
    /// Sets that the App did not take, or lost a module with.
    pub(in crate::follow) refusals: u64,
    /// Sets that were replaced by the one before.
    pub(in crate::follow) rollbacks: u64,
    /// Questions and downloads that failed.
    pub(in crate::follow) failures: u64,
    /// Modules by package name.
    pub(in crate::follow) modules: BTreeMap<String, ModuleMetrics>,
}

impl Metrics {
    fn text(&self) -> String {
        let mut text = String::new();
        let mut add = |name: &str, kind: &str, help: &str, labels: &str, value: u64| {
            text.push_str(&format!(
                "# HELP keyway_follow_{name} {help}\n# TYPE keyway_follow_{name} {kind}\n\
                 keyway_follow_{name}{labels} {value}\n"
            ));
        };
        if let Some((digest, number, at)) = &self.set {
            let labels = format!("{{digest=\"{digest}\"}}");
            add(
                "set_number",
                "gauge",
                "Number of the signed or published set, 0 if it has none.",
                &labels,
                *number,
            );
            let age = now().saturating_sub(*at) / 1000;
            add(
                "set_age_seconds",
                "gauge",
                "Time since the set was offered.",
                "",
                age,
            );
        }
        add(
            "registry_up",
            "gauge",
            "Whether the latest question was answered.",
            "",
            u64::from(self.is_answered),
        );
        let counters = [
            ("downloaded_blobs_total", "Blobs downloaded.", self.blobs),
            ("downloaded_bytes_total", "Bytes downloaded.", self.bytes),
            ("switches_total", "Sets made current.", self.switches),
            (
                "refusals_total",
                "Sets that the App did not keep.",
                self.refusals,
            ),
            (
                "rollbacks_total",
                "Returns to the set before.",
                self.rollbacks,
            ),
            (
                "failures_total",
                "Questions and downloads that failed.",
                self.failures,
            ),
        ];
        for (name, help, value) in counters {
            add(name, "counter", help, "", value);
        }
        self.add_modules(&mut text);
        text
    }

    /// The families of which there is one value for each module.
    fn add_modules(&self, text: &mut String) {
        type Value = fn(&ModuleMetrics) -> u64;
        let families: [(&str, &str, &str, Value); 3] = [
            (
                "module_live",
                "gauge",
                "Whether each App that runs has the build of the current set live.",
                |module| u64::from(module.is_live),
            ),
            (
                "module_faults",
                "gauge",
                "Calls that faulted since the module went live.",
                |module| module.faults,
            ),
            (
                "module_refusals_total",
                "counter",
                "Sets that were not kept for this module.",
                |module| module.refusals,
            ),
        ];
        for (name, kind, help, value) in families {
            text.push_str(&format!(
                "# HELP keyway_follow_{name} {help}\n# TYPE keyway_follow_{name} {kind}\n"
            ));
            for (module, metrics) in &self.modules {
                if metrics.digest.is_empty() && kind == "gauge" {
                    continue;
                }
                // A counter with the digest would begin anew with each build.
                let digest = match name {
                    "module_live" => format!(",digest=\"{}\"", metrics.digest),
                    _ => String::new(),
                };
                let value = value(metrics);
                text.push_str(&format!(
                    "keyway_follow_{name}{{module=\"{module}\"{digest}}} {value}\n"
                ));
            }
        }
    }
}

/// Serves `metrics` at an address, from a thread that ends with the process. Returns the address, whose port the system has chosen
/// if 0 was given.
///
/// # Errors
/// If the address cannot be had.
pub(in crate::follow) fn serve(
    address: SocketAddr,
    metrics: Arc<Mutex<Metrics>>,
) -> Result<SocketAddr, ShipError> {
    let failed = |source| ShipError::Metrics { address, source };
    let listener = TcpListener::bind(address).map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    let serve = move || {
        for stream in listener.incoming().flatten() {
            let text = metrics
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .text();
            // Who does not read the answer does without.
            let _ = answer(stream, &text);
        }
    };
    let begun = thread::Builder::new()
        .name("metrics".to_owned())
        .spawn(serve);
    begun.map_err(failed)?;
    Ok(bound)
}

/// Answers one request; which path it names makes no difference.
fn answer(mut stream: TcpStream, text: &str) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    stream.set_write_timeout(Some(Duration::from_secs(2)))?;
    let (mut head, mut buffer) = (Vec::new(), [0; 1024]);
    while head.len() < 16 * 1024 && !head.windows(4).any(|four| four == b"\r\n\r\n") {
        match stream.read(&mut buffer)? {
            0 => break,
            count => head.extend_from_slice(&buffer[..count]),
        }
    }
    let length = text.len();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{text}"
    )
}
