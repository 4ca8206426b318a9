//! `is_plain`.

use std::net::IpAddr;

use keyway_codegen::cli::shipping::RegistryOptions;

/// Whether the registry at `address`, a host with or without a port, is talked to without TLS: one on this machine is, where nobody
/// listens in, unless certificates for it are given.
pub(super) fn is_plain(options: &RegistryOptions, address: &str) -> bool {
    options.plain_http || (options.ca.is_none() && is_loopback(address))
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
    use keyway_codegen::cli::shipping::RegistryOptions;

    use super::is_plain;

    #[test]
    fn only_this_machine_is_talked_to_without_tls() {
        let plain = |address| is_plain(&RegistryOptions::default(), address);
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
        assert!(!is_plain(&ca, "localhost:5000"));
        let asked = RegistryOptions {
            ca: None,
            plain_http: true,
        };
        assert!(is_plain(&asked, "registry.example"));
    }
}
