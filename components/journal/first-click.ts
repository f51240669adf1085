/**
 * For `onClickCapture`: the second click of a double click presses no button. It would log the same once more, or press
 * another button that has come to stand in the place of the first.
 */
export function onlyFirstClick(event: MouseEvent): void {
  if (event.detail < 2 || !(event.target as Element).closest('button')) return;
  event.preventDefault();
  event.stopPropagation();
}
