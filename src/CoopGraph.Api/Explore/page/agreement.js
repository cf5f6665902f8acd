// Whether the loaded cases agree with a number that the paper prints. A share agrees where the paper's number lies in the 95 % interval of
// the loaded share; any other number where both are the same.
export function agreementOf({ published, loaded, interval }) {
  if (published == null) return 'no number printed';
  if (loaded == null) return 'nothing loaded';
  const [low, high] = interval ? [interval.low, interval.high] : [loaded, loaded];
  if (published > high) return 'lower';
  return published < low ? 'higher' : 'agree';
}

export const agreementNote = 'Whether the loaded cases agree: a share agrees where the paper’s number lies in the 95 % interval of the loaded share, which is '
  + 'the line through its dot; a count agrees where both are the same. “Lower” and “higher” say how the loaded cases differ. Where the paper has a picture or words '
  + 'only, no number is printed and nothing is compared. The interval is of chance alone, and says nothing about how the cases were found.';
