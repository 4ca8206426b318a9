//! `relative_path`, for path dependencies in manifests.

use std::path::Path;

/// The relative path from the folder `from` to the folder `to`, with forward slashes.
pub fn relative_path(from: &Path, to: &Path) -> String {
    let shared = from
        .components()
        .zip(to.components())
        .take_while(|(a, b)| a == b)
        .count();
    let up = from.components().skip(shared).map(|_| "..".to_owned());
    let down = to.components().skip(shared);
    let down = down.map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::relative_path;

    #[test]
    fn goes_up_and_down() {
        let way = relative_path(Path::new("/w/apps/orrery"), Path::new("/w/core/ecs"));
        assert_eq!(way, "../../core/ecs");
    }
}
