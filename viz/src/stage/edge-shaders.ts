/**
 * Lengths are CSS pixels (`px` of them make one unit of the framed graph). The line runs between the borders of its
 * nodes, or the backs of its heads. Hidden edges come as zeros and cover no area.
 */
export const edgeVertexShader: string = /* glsl */ `
attribute vec4 a_id, a_color;
attribute vec4 a_ends, a_form;
attribute vec2 a_radii;
attribute vec3 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_correctionRatio, u_pixelRatio;
varying vec4 v_color;
varying vec3 v_place;
varying vec2 v_form;
vec2 control, from, to;
vec2 point(float t) { return mix(mix(from, control, t), mix(control, to, t), t); }
vec2 heading(float t) { return normalize(mix(control - from, to - control, t) + vec2(1e-12, 0.0)); }
void main() {
  from = a_ends.xy;
  to = a_ends.zw;
  float px = 2.0 * u_correctionRatio;
  vec2 chord = to - from;
  float size = max(length(chord), 1e-9);
  control = (from + to) * 0.5 + vec2(-chord.y, chord.x) * a_form.y * 2.0;
  float width = a_form.x * clamp(1.0 / u_sizeRatio, 0.7, 2.5);
  float head = width * 2.5 + 4.0;
  float whole = size / px;
  float atTarget = mod(a_form.w, 2.0);
  float atSource = step(2.0, a_form.w);
  float tip = 1.0 - min(0.45, (a_radii.y / u_sizeRatio + 1.0) / whole);
  float end = max(0.52, tip - atTarget * head / whole);
  float firstTip = min(0.45, (a_radii.x / u_sizeRatio + 1.0) / whole);
  float start = min(0.48, firstTip + atSource * head / whole);
  vec2 place;
  if (a_corner.z < 0.5) {
    float t = mix(start, end, a_corner.x);
    float half_ = width * 0.5;
    float reach = a_form.z > 1.5 && a_form.z < 2.5 ? max(half_ + 1.0, 6.0) : half_ + 1.0;
    #ifdef PICKING_MODE
    reach = half_ + 3.0;
    #endif
    vec2 along = heading(t);
    place = point(t) + vec2(-along.y, along.x) * a_corner.y * reach * px;
    v_place = vec3(t * whole, a_corner.y * reach, whole * 0.5);
    v_form = vec2(half_, a_form.z);
  } else {
    bool isTarget = a_corner.z < 1.5;
    float present = isTarget ? atTarget : atSource;
    vec2 peak = point(isTarget ? tip : firstTip);
    vec2 back = point(isTarget ? end : start);
    vec2 along = normalize(peak - back + vec2(1e-12, 0.0));
    vec2 wing = back + vec2(-along.y, along.x) * a_corner.y * (width * 1.1 + 2.2) * px;
    place = present > 0.5 ? mix(wing, peak, a_corner.x) : peak;
    v_place = vec3(0.0);
    v_form = vec2(1000.0, 0.0);
  }
  gl_Position = vec4((u_matrix * vec3(place, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const edgeFragmentShader: string = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec3 v_place;
varying vec2 v_form;
uniform float u_pixelRatio;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float soft = 0.6 / u_pixelRatio;
  float beside = abs(v_place.y);
  float shown = 1.0 - smoothstep(v_form.x - soft, v_form.x + soft, beside);
  float line = v_form.y;
  if (line > 0.5 && line < 1.5) shown *= step(mod(v_place.x, 10.0), 6.0);
  if (line > 2.5) shown *= step(mod(v_place.x, 4.0), 1.6);
  if (line > 1.5 && line < 2.5) {
    float slash = abs(abs(v_place.x - v_place.z - v_place.y * 0.45) - 2.6);
    shown = max(shown, (1.0 - smoothstep(0.7, 1.3, slash)) * step(beside, 5.5));
  }
  float alpha = v_color.a * shown;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;
