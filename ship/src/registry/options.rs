//! `RegistryOptions`.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::Args;

/// How a registry is reached.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct RegistryOptions {
    /// Certificates (PEM) that vouch for the registry, beside those of the system
    #[arg(long, value_name = "FILE")]
    pub(super) ca: Option<PathBuf>,
    /// Talk without TLS to a registry that is not on this machine
    #[arg(long, conflicts_with = "ca")]
    plain_http: bool,
}

impl RegistryOptions {
    /// Whether the registry at `address`, a host with or without a port, is talked to without TLS: one on this machine is, where
    /// nobody listens in, unless certificates for it are given.
    pub(super) fn is_plain(&self, address: &str) -> bool {
        self.plain_http || (self.ca.is_none() && is_loopback(address))
    }
}

fn is_loopback(address: &str) -> bool {
    let host = match address.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => address,
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let number: Result<IpAddr, _> = host.parse();
    host == "localhost" || number.is_ok_and(|number| number.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::RegistryOptions;

    #[test]
    fn only_this_machine_is_talked_to_without_tls() {
        let plain = |address| RegistryOptions::default().is_plain(address);
        for address in [
            "localhost",
            "localhost:5000",
            "127.0.0.1:5000",
            "127.3.2.1",
            "[::1]:5000",
        ] {
            assert!(plain(address), "{address}");
        }
        for address in [
            "registry.example",
            "localhost.example:5000",
            "10.0.0.1:5000",
            "128.0.0.1",
        ] {
            assert!(!plain(address), "{address}");
        }
        let ca = RegistryOptions {
            ca: Some("ca.pem".into()),
            plain_http: false,
        };
        assert!(!ca.is_plain("localhost:5000"));
        let asked = RegistryOptions {
            ca: None,
            plain_http: true,
        };
        assert!(asked.is_plain("registry.example"));
    }
}
