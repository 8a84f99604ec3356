# briefing in a container: small, without root, with the weights of the neural voice inside.
#
#     docker build --tag briefing .
#     docker run --rm --volume "$PWD:/show" briefing make news.txt
#
# The voice is prepared for the processor at the first run and kept in the volume /cache, with the
# clips. "--build-arg PREPARED=1" does it while building: right where it runs on the same kind of
# machine. An export of your own is mounted: --volume my.onnx:/model.onnx … make --model /model.onnx

FROM python:3.13-slim AS build
COPY pyproject.toml README.md LICENSE NOTICE /source/
COPY briefing /source/briefing
COPY docs/man /source/docs/man
RUN python -m venv /opt/briefing \
    && /opt/briefing/bin/pip install --no-cache-dir --no-compile "/source[cover,serve]"

FROM python:3.13-slim
ARG PREPARED=
RUN useradd --uid 10001 --create-home briefing \
    && install --directory --owner briefing /cache /show
COPY --from=build /opt/briefing /opt/briefing
ENV PATH=/opt/briefing/bin:$PATH \
    BRIEFING_CACHE=/cache \
    PYTHONDONTWRITEBYTECODE=1
USER briefing
RUN if [ -n "$PREPARED" ]; then briefing doctor; fi
VOLUME ["/cache", "/show"]
WORKDIR /show
EXPOSE 8000
ENTRYPOINT ["briefing"]
CMD ["--help"]
