//! One picture over another.

/// What to write so that `rows` are to be seen in place of the rows above the cursor, of which there are `before`.
pub(crate) fn over(before: usize, rows: &[String]) -> String {
    let mut text = String::new();
    if before > 0 {
        text.push_str(&format!("\x1b[{before}F"));
    }
    for row in rows {
        // What stands behind a shorter row is of the picture before.
        text.push_str(row);
        text.push_str("\x1b[K\n");
    }
    // So is what stands below.
    text.push_str("\x1b[J");
    text
}

#[cfg(test)]
mod tests {
    use super::over;

    #[test]
    fn the_first_picture_begins_where_the_cursor_is() {
        let rows = ["a".to_owned(), String::new()];
        assert_eq!(over(0, &rows), "a\x1b[K\n\x1b[K\n\x1b[J");
    }

    #[test]
    fn the_next_begins_where_the_last_began() {
        assert_eq!(over(24, &["b".to_owned()]), "\x1b[24Fb\x1b[K\n\x1b[J");
    }
}
