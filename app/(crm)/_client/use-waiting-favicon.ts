"use client";

import { useEffect } from "react";

const sizePx = 64;

function draw(count: number): string | null {
  const canvas = document.createElement("canvas");
  canvas.width = sizePx;
  canvas.height = sizePx;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.fillStyle = "#29241f";
  pen.beginPath();
  pen.roundRect(0, 0, sizePx, sizePx, 16);
  pen.fill();
  pen.fillStyle = "#f1a12b";
  pen.beginPath();
  pen.arc(sizePx / 2, sizePx / 2, 24, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = "#29241f";
  pen.font = "600 32px sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(count > 9 ? "9+" : String(count), sizePx / 2, sizePx / 2 + 2);
  return canvas.toDataURL("image/png");
}

/** The tab's icon carries the number of waiting customers; the usual one comes back at zero. */
export function useWaitingFavicon(count: number): void {
  useEffect(() => {
    const href = count > 0 ? draw(count) : null;
    if (!href) return;
    const link = document.createElement("link");
    link.rel = "icon";
    link.href = href;
    document.head.append(link);
    return () => link.remove();
  }, [count]);
}
