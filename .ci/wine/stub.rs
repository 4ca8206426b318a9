//! Stands for `cargo.exe` and `rustc.exe` under Wine: hands its name, folder, arguments and environment to `bridge.py`, and passes
//! on what the program there writes, and its exit code.
//!
//! ```text
//! to the bridge     name, folder, arguments, END, variables as NAME=VALUE, END; each text with its length before it
//! from the bridge   a byte (0 the end, 1 output, 2 errors), a length or an exit code, the bytes
//!
//! Numbers are u32, little endian; END is the largest.
//! ```
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::{env, process};

fn main() -> io::Result<()> {
    let port = env::var("BRIDGE_PORT").expect("bridge.py has set it");
    let mut bridge = TcpStream::connect(format!("127.0.0.1:{port}"))?;
    bridge.write_all(&request()?)?;
    loop {
        let mut head = [0; 5];
        if bridge.read_exact(&mut head).is_err() {
            process::exit(101);
        }
        let number = u32::from_le_bytes([head[1], head[2], head[3], head[4]]);
        if head[0] == 0 {
            process::exit(number as i32);
        }
        let mut bytes = vec![0; number as usize];
        bridge.read_exact(&mut bytes)?;
        // A reader that has gone is no concern of the compiler's.
        let _ = match head[0] {
            1 => io::stdout().write_all(&bytes).and_then(|()| io::stdout().flush()),
            _ => io::stderr().write_all(&bytes),
        };
    }
}

fn request() -> io::Result<Vec<u8>> {
    let program = env::current_exe()?;
    let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut texts = vec![name, env::current_dir()?.to_string_lossy().into_owned()];
    texts.extend(env::args_os().skip(1).map(|one| one.to_string_lossy().into_owned()));
    let variables = env::vars().map(|(name, value)| format!("{name}={value}"));
    let mut bytes = Vec::new();
    for texts in [texts, variables.collect()] {
        for text in texts {
            bytes.extend((text.len() as u32).to_le_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes.extend(u32::MAX.to_le_bytes());
    }
    Ok(bytes)
}
