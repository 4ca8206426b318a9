//! Both Systems load, and refuse, the same bytes.

use std::mem::discriminant;

use crate::{FAST, PLAIN, Pair, Random};

/// Where the bytes begin that the checksum covers, which stands in front of them.
const COVERED: usize = 16;

#[test]
fn both_systems_refuse_the_same_bytes() {
    let (mut loaded, mut refused) = (0, 0);
    for seed in 0..12 {
        let mut pair = Pair::new(seed);
        (0..150).for_each(|_| pair.step());
        let saved = FAST.world.save(&pair.fast);
        let mut random = Random(seed);
        for _ in 0..150 {
            let mut bytes = saved.clone();
            damage(&mut random, &mut bytes);
            if bytes.len() > COVERED && !random.one_in(20) {
                let checksum = crc(&bytes[COVERED..]);
                bytes[COVERED - 4..COVERED].copy_from_slice(&checksum.to_le_bytes());
            }
            match (FAST.world.load(&bytes), PLAIN.world.load(&bytes)) {
                (Ok(fast), Ok(plain)) => {
                    loaded += 1;
                    assert!(FAST.world.save(&fast) == bytes);
                    assert!(PLAIN.world.save(&plain) == bytes);
                    let findings = [FAST.world.check(&plain), PLAIN.world.check(&fast)];
                    assert_eq!(findings[0].is_empty(), findings[1].is_empty());
                }
                (Err(fast), Err(plain)) => {
                    refused += 1;
                    assert_eq!(
                        discriminant(&fast),
                        discriminant(&plain),
                        "seed {seed}: {fast:?} {plain:?}"
                    );
                }
                (fast, plain) => panic!("seed {seed}: {:?} {:?}", fast.err(), plain.err()),
            }
        }
    }
    assert!(loaded > 100 && refused > 100, "{loaded} {refused}");
}

/// Writes over a byte or a number, cuts some off, or puts some in.
fn damage(random: &mut Random, bytes: &mut Vec<u8>) {
    let place = random.below(bytes.len());
    match random.below(12) {
        0 => bytes.truncate(place),
        1 => bytes.push(0),
        2 => drop(bytes.remove(place)),
        3 => bytes.insert(place, 0),
        4..8 => bytes[place] = random.next() as u8,
        _ => {
            let number = [0, 1, 2, u32::MAX, u32::MAX - 1][random.below(5)];
            for (byte, new) in bytes[place..].iter_mut().zip(number.to_le_bytes()) {
                *byte = new;
            }
        }
    }
}

/// CRC-32 as in gzip.
pub(crate) fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ ((crc & 1) * 0xedb8_8320)
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}
