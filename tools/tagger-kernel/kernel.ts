// AssemblyScript, which `npm run build:kernel` compiles: what the tagger does hundreds of times a token. It finds which features
// hold and adds up their weights, eight tags at a time, which JavaScript has no instruction for.
// src/extract/embedded/tagger/kernel.ts lays out the memory that is read here and says what stands where.

const tagCount = 9;
/** 32 less `bucketBits`. */
const bucketShift = 14;
/** Places around a token that features look at. */
const placeCount = 5;
const sumBytes = tagCount << 2;

/** Room for the buckets of one token: as many as there are templates at most. */
const buckets: usize = memory.data(1024 * 4);

/**
 * Adds the weights of the features that hold at some tokens to the sums of each tag.
 * @param templates  runs of templates: gate, parts a template, templates; then of each its seed and parts. The run ends where a gate is −1
 * @param codes      √ of the weights, with their sign, `tagCount` a bucket; a sum is one of their squares
 * @param values     the feature values of the first token, those of the next `rowBytes` on
 * @param sums       `tagCount` a token
 */
export function addFeatures(
  templates: usize,
  codes: usize,
  values: usize,
  rowBytes: i32,
  tokens: i32,
  sums: usize,
): void {
  for (let token = 0; token < tokens; token++) {
    addBuckets(codes, findBuckets(templates, values), sums);
    values += rowBytes;
    sums += sumBytes;
  }
}

/** Writes the buckets of the features that hold, and returns where they end. No branch hangs on a single feature: that is as good as random. */
function findBuckets(templates: usize, values: usize): usize {
  let end = buckets;
  for (let gate = load<i32>(templates); gate != -1; gate = load<i32>(templates)) {
    const size = load<i32>(templates, 4);
    const count = load<i32>(templates, 8);
    templates += 12;
    const after = templates + ((count * (size + 1)) << 2);
    if (load<i32>(values + gate) == 0) {
      templates = after;
    } else if (size == 2) {
      for (; templates < after; templates += 12) {
        const first = load<i32>(values + load<i32>(templates, 4));
        const second = load<i32>(values + load<i32>(templates, 8));
        store<i32>(end, toBucket(mix(mix(load<i32>(templates), first), second)));
        end += (isPresent(first) & isPresent(second)) << 2;
      }
    } else {
      while (templates < after) {
        let hash = load<i32>(templates);
        let holds = 1;
        templates += 4;
        for (let part = 0; part < size; part++, templates += 4) {
          const value = load<i32>(values + load<i32>(templates));
          hash = mix(hash, value);
          holds &= isPresent(value);
        }
        store<i32>(end, toBucket(hash));
        end += holds << 2;
      }
    }
  }
  return end;
}

function addBuckets(codes: usize, end: usize, sums: usize): void {
  let low = v128.load(sums);
  let high = v128.load(sums, 16);
  let last = load<i32>(sums, 32);
  for (let at = buckets; at < end; at += 4) {
    const row = codes + load<i32>(at) * tagCount;
    const roots = v128.load_ext<i8>(row);
    const sizes = i16x8.abs(roots);
    low = i32x4.add(low, i32x4.extmul_low_i16x8_s(roots, sizes));
    high = i32x4.add(high, i32x4.extmul_high_i16x8_s(roots, sizes));
    const root = <i32>load<i8>(row, 8);
    last += root * abs(root);
  }
  v128.store(sums, low);
  v128.store(sums, high, 16);
  store<i32>(sums, last, 32);
}

/**
 * Adds what words add to the sums of the tokens around them.
 * @param wordSums  `placeCount` × `tagCount` a word
 * @param rows      the word of each token, those of the two places before the first and the two after the last with them
 */
export function addWords(wordSums: usize, rows: usize, tokens: i32, sums: usize): void {
  for (let token = 0; token < tokens; token++) {
    let low = v128.load(sums);
    let high = v128.load(sums, 16);
    let last = load<i32>(sums, 32);
    for (let place = 0; place < placeCount; place++) {
      const from = wordSums + (load<i32>(rows + (place << 2)) * placeCount + place) * sumBytes;
      low = i32x4.add(low, v128.load(from));
      high = i32x4.add(high, v128.load(from, 16));
      last += load<i32>(from, 32);
    }
    v128.store(sums, low);
    v128.store(sums, high, 16);
    store<i32>(sums, last, 32);
    rows += 4;
    sums += sumBytes;
  }
}

// the three as in src/extract/embedded/tagger/features.ts

// @ts-ignore: decorator
@inline
function mix(running: i32, value: i32): i32 {
  const hash = (running ^ value) * 0x85ebca6b;
  return hash ^ (hash >>> 15);
}

// @ts-ignore: decorator
@inline
function toBucket(running: i32): i32 {
  const hash = running * 0xc2b2ae35;
  return (hash ^ (hash >>> 16)) >>> bucketShift;
}

// @ts-ignore: decorator
@inline
function isPresent(value: i32): i32 {
  return i32(value != 0);
}

/**
 * The best tags of a sentence (Viterbi). Moves that are not legal have the weight −∞.
 * @param moves      `tagCount` doubles for the start of a sentence, then for each tag as many for what may follow it
 * @param emissions  `tagCount` floats a token
 * @param back       room for `tagCount` bytes a token
 * @param tags       gets a byte a token
 */
export function findBestTags(moves: usize, emissions: usize, tokens: i32, back: usize, tags: usize): void {
  for (let tag: i32 = 0; tag < tagCount; tag++)
    store<f64>(scores + (tag << 3), load<f64>(moves + (tag << 3)) + <f64>load<f32>(emissions + (tag << 2)));
  for (let token = 1; token < tokens; token++) {
    emissions += sumBytes;
    back += tagCount;
    for (let tag: i32 = 0; tag < tagCount; tag++) {
      let from: i32 = 0;
      let top = -Infinity;
      let weight = moves + moveBytes + (tag << 3);
      for (let previous: i32 = 0; previous < tagCount; previous++, weight += moveBytes) {
        const score = load<f64>(scores + (previous << 3)) + load<f64>(weight);
        from = select(previous, from, score > top);
        top = select(score, top, score > top);
      }
      store<f64>(nextScores + (tag << 3), top + <f64>load<f32>(emissions + (tag << 2)));
      store<u8>(back + tag, <u8>from);
    }
    memory.copy(scores, nextScores, moveBytes);
  }
  let tag: i32 = 0;
  for (let other: i32 = 1; other < tagCount; other++)
    if (load<f64>(scores + (other << 3)) > load<f64>(scores + (tag << 3))) tag = other;
  for (let token = tokens - 1; token >= 0; token--) {
    store<u8>(tags + token, <u8>tag);
    tag = load<u8>(back + tag);
    back -= tagCount;
  }
}

/**
 * The probability of the tag of each token, given the whole sentence (forward-backward). Moves that are not legal have the factor 0.
 * @param factors     `tagCount` doubles for the start of a sentence, then for each tag as many for what may follow it
 * @param backwards   the same without the start, for each tag those for what may come before it
 * @param potentials  `tagCount` doubles a token
 * @param forward     room for `tagCount` + 1 doubles a token
 * @param confidences gets a float a token
 */
export function findConfidences(
  factors: usize,
  backwards: usize,
  potentials: usize,
  tokens: i32,
  forward: usize,
  tags: usize,
  confidences: usize,
): void {
  for (let token = 0; token < tokens; token++) {
    if (token == 0) memory.copy(forward, factors, moveBytes);
    else multiply(forward - rowBytes, factors + moveBytes, forward);
    let total: f64 = 0;
    for (let tag: i32 = 0; tag < tagCount; tag++) {
      const sum = load<f64>(forward + (tag << 3)) * load<f64>(potentials + (tag << 3));
      store<f64>(forward + (tag << 3), sum);
      total += sum;
    }
    for (let tag: i32 = 0; tag < tagCount; tag++)
      store<f64>(forward + (tag << 3), load<f64>(forward + (tag << 3)) / total);
    store<f64>(forward + moveBytes, total);
    forward += rowBytes;
    potentials += moveBytes;
  }
  for (let tag: i32 = 0; tag < tagCount; tag++) store<f64>(scores + (tag << 3), 1);
  for (let token = tokens - 1; token >= 0; token--) {
    forward -= rowBytes;
    potentials -= moveBytes;
    const chosen = <usize>load<u8>(tags + token) << 3;
    const confidence = Math.min(1, load<f64>(forward + chosen) * load<f64>(scores + chosen));
    store<f32>(confidences + (token << 2), <f32>confidence);
    const total = load<f64>(forward + moveBytes);
    for (let tag: i32 = 0; tag < tagCount; tag++) {
      const at = tag << 3;
      store<f64>(nextScores + at, (load<f64>(scores + at) * load<f64>(potentials + at)) / total);
    }
    multiply(nextScores, backwards, scores);
  }
}

/** Multiplies a row by a square of `tagCount`, each sum from its first row on. */
function multiply(row: usize, square: usize, product: usize): void {
  let first = f64x2.splat(0);
  let second = f64x2.splat(0);
  let third = f64x2.splat(0);
  let fourth = f64x2.splat(0);
  let last: f64 = 0;
  for (let tag: i32 = 0; tag < tagCount; tag++, square += moveBytes) {
    const value = load<f64>(row + (tag << 3));
    const both = f64x2.splat(value);
    first = f64x2.add(first, f64x2.mul(both, v128.load(square)));
    second = f64x2.add(second, f64x2.mul(both, v128.load(square, 16)));
    third = f64x2.add(third, f64x2.mul(both, v128.load(square, 32)));
    fourth = f64x2.add(fourth, f64x2.mul(both, v128.load(square, 48)));
    last += value * load<f64>(square, 64);
  }
  v128.store(product, first);
  v128.store(product, second, 16);
  v128.store(product, third, 32);
  v128.store(product, fourth, 48);
  store<f64>(product, last, 64);
}

const moveBytes = tagCount << 3;
const rowBytes = moveBytes + 8;
const scores: usize = memory.data(128);
const nextScores: usize = memory.data(128);
