//! `host` and `is_first`.

use std::fs;

use crate::artifact::Hasher;

/// A name of this machine that stays: its id where the system has one, else the name of the host.
pub(super) fn host() -> String {
    let files = ["/etc/machine-id", "/proc/sys/kernel/hostname"];
    let read = files
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok());
    let mut names = read.map(|text| text.trim().to_owned());
    let name = names.find(|name| !name.is_empty());
    let by_variable = || std::env::var("COMPUTERNAME").or_else(|_| std::env::var("HOSTNAME"));
    name.unwrap_or_else(|| by_variable().unwrap_or_default())
}

/// Whether a host is among the first `share` percent for the set with this digest. Other sets have other hosts first.
pub(super) fn is_first(host: &str, digest: &str, share: u8) -> bool {
    let hash = Hasher::of(format!("{host}\n{digest}").as_bytes());
    let hex = hash.trim_start_matches("sha256:");
    let number = hex
        .get(..8)
        .and_then(|hex| u32::from_str_radix(hex, 16).ok());
    number.unwrap_or(0) % 100 < u32::from(share)
}

#[cfg(test)]
mod tests {
    use super::is_first;

    #[test]
    fn a_share_of_hosts_comes_first_and_another_one_for_another_set() {
        let first = |digest: &str, share| -> Vec<u32> {
            let all = 0..2000_u32;
            all.filter(|host| is_first(&format!("host-{host}"), digest, share))
                .collect()
        };
        assert!(first("sha256:a", 0).is_empty());
        assert_eq!(first("sha256:a", 100).len(), 2000);
        let tenth = first("sha256:a", 10);
        assert!((140..260).contains(&tenth.len()), "{}", tenth.len());
        assert_ne!(tenth, first("sha256:b", 10));
        let more = first("sha256:a", 30);
        assert!(tenth.iter().all(|host| more.contains(host)));
    }
}
