//! `key_id`, by which people tell keys apart.

/// The id of a key as minisign shows it, 16 hexadecimal digits, from the second line of the file of a public key or of a
/// signature; `None` if `line` is neither.
#[must_use]
pub fn key_id(line: &str) -> Option<String> {
    // Two bytes are the algorithm, eight the id: 80 of the 84 bits of 14 digits.
    let digits = line.as_bytes().get(..14)?;
    let bits = digits.iter().try_fold(0_u128, |bits, digit| {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        Some(bits << 6 | u128::from(value))
    })?;
    let id = u64::try_from((bits >> 4) & u128::from(u64::MAX)).ok()?;
    Some(format!("{:016X}", id.swap_bytes()))
}

#[cfg(test)]
mod tests {
    use super::key_id;

    /// The public key on minisign's own page.
    #[test]
    fn an_id_is_the_one_that_minisign_shows() {
        let line = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
        assert_eq!(key_id(line).as_deref(), Some("E7620F1842B4E81F"));
        assert_eq!(key_id("RWQf6LRC"), None);
        assert_eq!(key_id("untrusted comment: key"), None);
    }
}
