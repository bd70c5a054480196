"""Operations: parameters, bodies, responses, streams, servers, security."""
